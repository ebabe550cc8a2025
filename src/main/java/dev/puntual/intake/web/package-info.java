/** The place "Importar": bring a file, see how we read it, correct, load, fetch what stayed out. */
@NullMarked
package dev.puntual.intake.web;

import org.jspecify.annotations.NullMarked;
