package dev.puntual.intake.rows;

/** What the file itself says a cell is. A CSV knows only text. */
public enum CellKind {
  EMPTY,
  TEXT,
  /** A number, written as plain decimal digits with a point. */
  NUMBER,
  /** A calendar day, written as ISO 8601. */
  DATE,
  BOOLEAN,
  /** A spreadsheet error such as {@code #REF!}, or a formula that was never calculated. */
  ERROR
}
