package dev.puntual.messaging;

import java.util.List;

/**
 * What an {@link Author} encloses with a letter: tables that this room sets as PDF. All text
 * arrives formatted in the message's own language.
 *
 * @param file what it is called; says nothing of anybody
 * @param title of the whole
 * @param lines below the title: who asks, of whom, as of when
 * @param sheets one table each
 * @param note last line; may be empty
 */
public record Annex(
    String file, String title, List<String> lines, List<Sheet> sheets, String note) {

  /** Past this it is no paper any more; the page behind the link has the rest. */
  public static final int MOST_ROWS = 500;

  /**
   * A table. The last column is an amount and leans right; the first may be long.
   *
   * @param caption may be empty
   */
  public record Sheet(
      String caption,
      List<String> headings,
      List<List<String>> rows,
      String totalLabel,
      String total) {}
}
