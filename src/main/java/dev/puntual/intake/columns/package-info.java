/** Understands a table: where its header is, what each column means and how it writes values. */
@NullMarked
package dev.puntual.intake.columns;

import org.jspecify.annotations.NullMarked;
