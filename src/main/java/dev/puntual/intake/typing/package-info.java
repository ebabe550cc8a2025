/**
 * From the cells of a row to typed values in the text that PostgreSQL's COPY takes: the hot road of
 * a load, one row at a time, without regular expressions.
 */
@NullMarked
package dev.puntual.intake.typing;

import org.jspecify.annotations.NullMarked;
