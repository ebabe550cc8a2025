/** Reads delimited text: finds the charset, the delimiter and the quotes, then streams. */
@NullMarked
package dev.puntual.intake.csv;

import org.jspecify.annotations.NullMarked;
