/** Hoy: what happens today, and what needs a person. */
@NullMarked
package dev.puntual.desk.today;

import org.jspecify.annotations.NullMarked;
