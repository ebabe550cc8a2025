/** Cartera: who owes what. */
@NullMarked
package dev.puntual.desk.portfolio;

import org.jspecify.annotations.NullMarked;
