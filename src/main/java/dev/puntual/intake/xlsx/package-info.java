/**
 * Reads OOXML workbooks as a stream: one row at a time, shared texts packed, every part counted
 * while it unpacks.
 */
@NullMarked
package dev.puntual.intake.xlsx;

import org.jspecify.annotations.NullMarked;
