package dev.puntual.intake.typing;

import dev.puntual.intake.rows.Cells;

/** Turns the cells of one row into one row of a letter box. */
interface RowTyping {

  /** Appends the row, good or bad, or nothing when it is no data at all. */
  void write(Cells row, CopyText out);

  Tally tally();
}
