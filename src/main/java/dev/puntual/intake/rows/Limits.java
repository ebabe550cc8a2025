package dev.puntual.intake.rows;

/**
 * How much one file may ask of us. Real files stay far below; what goes beyond is damage or attack.
 *
 * @param columns cells in one row
 * @param cellChars characters in one cell (a spreadsheet holds 32,767)
 * @param rows rows of one table
 * @param partBytes bytes of one packed part once unpacked
 * @param ratio unpacked over packed, looked at past {@code ratioFloor} bytes
 * @param ratioFloor below this many unpacked bytes no ratio is suspicious
 * @param sharedChars characters of all shared texts of a workbook, which stay in memory
 */
public record Limits(
    int columns,
    int cellChars,
    long rows,
    long partBytes,
    int ratio,
    long ratioFloor,
    int sharedChars) {

  /** A sheet filled to the last row packs to about a tenth; bombs pack to a thousandth. */
  public static final Limits USUAL =
      new Limits(1_024, 65_536, 5_000_000, 3L << 30, 200, 64L << 20, 48 << 20);
}
