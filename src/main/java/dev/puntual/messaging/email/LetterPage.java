package dev.puntual.messaging.email;

import dev.puntual.messaging.email.Craft.Ways;
import dev.puntual.messaging.wording.Composed;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter as the HTML part shows it.
 *
 * @param letter what was said
 * @param ways where its button leads, and what it fetches
 */
record LetterPage(Composed letter, Ways ways) {

  /** Past this a mail grows heavy and the page behind the link reads better. */
  private static final int MOST_ROWS = 100;

  /** The body of the page lets words break anywhere; this takes it back. */
  private static final String WHOLE = "word-break:normal;";

  /**
   * One cell.
   *
   * @param align where its text leans
   * @param keep a style that keeps words whole and a figure on one line; empty for names
   */
  record Cell(String text, String align, String keep) {}

  String preheader() {
    return Preheader.of(letter.language(), letter.company());
  }

  /** Whether there is a page behind it: nothing else becomes a link. */
  boolean linked() {
    return letter.link().startsWith("https://") || letter.link().startsWith("http://");
  }

  String reason() {
    return LetterWords.say(letter.language(), "reason", letter.company());
  }

  /** What leads to where no more is chosen. */
  String leave() {
    return LetterWords.say(letter.language(), "leave");
  }

  String plainLink() {
    return LetterWords.say(letter.language(), "plain_link");
  }

  String totalLabel() {
    return LetterWords.say(letter.language(), "total");
  }

  String dueLabel() {
    return LetterWords.say(letter.language(), "due");
  }

  /** How many columns stand before the amount, at least one. */
  String columns() {
    return Integer.toString(Math.max(1, letter.headings().size() - 1));
  }

  /** How many rows the mail leaves to the page behind the link. */
  int hidden() {
    return Math.max(0, letter.rows().size() - MOST_ROWS);
  }

  String more() {
    return LetterWords.say(letter.language(), "more", hidden());
  }

  /**
   * Our own short words: whole, so that a narrow screen leaves the first column room for a number.
   */
  List<Cell> headings() {
    return cells(letter.headings(), WHOLE);
  }

  /** The rows that the mail itself shows. */
  List<List<Cell>> rows() {
    return letter.rows().stream().limit(MOST_ROWS).map(row -> cells(row, "")).toList();
  }

  /**
   * The last column is an amount and leans right.
   *
   * @param first how the first column keeps its words: a name from elsewhere may be one long word
   */
  private List<Cell> cells(List<String> row, String first) {
    int last = letter.headings().size() - 1;
    var cells = new ArrayList<Cell>(row.size());
    for (int i = 0; i < row.size(); i++) {
      boolean amount = i == last && i > 0;
      var keep = i == 0 ? first : amount ? "white-space:nowrap;" : WHOLE;
      cells.add(new Cell(row.get(i), amount ? "right" : "left", keep));
    }
    return cells;
  }
}
