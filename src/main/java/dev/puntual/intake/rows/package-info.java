/**
 * What every reader of files answers with: one reused row of cells at a time, and the reasons why a
 * file cannot be read.
 */
@NullMarked
package dev.puntual.intake.rows;

import org.jspecify.annotations.NullMarked;
