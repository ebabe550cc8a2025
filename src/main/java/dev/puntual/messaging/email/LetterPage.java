package dev.puntual.messaging.email;

import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter as the HTML part shows it.
 *
 * @param letter what was said
 */
public record LetterPage(Composed letter) {

  /** Past this a mail grows heavy and the page behind the link reads better. */
  private static final int MOST_ROWS = 100;

  /** One cell and where its text leans. */
  public record Cell(String text, String align) {}

  /** A line of a paragraph. */
  public record TextLine(String text, boolean first) {}

  /** What the inbox shows beside the subject. */
  public String preheader() {
    return LetterWords.say(letter.language(), "preheader", letter.company());
  }

  public String reason() {
    return LetterWords.say(letter.language(), "reason", letter.company());
  }

  public String plainLink() {
    return LetterWords.say(letter.language(), "plain_link");
  }

  public String totalLabel() {
    return LetterWords.say(letter.language(), "total");
  }

  /** How many rows the mail leaves to the page behind the link. */
  public int hidden() {
    return Math.max(0, letter.rows().size() - MOST_ROWS);
  }

  public String more() {
    return LetterWords.say(letter.language(), "more", hidden());
  }

  public List<Cell> headings() {
    return cells(letter.headings());
  }

  /** The rows that the mail itself shows. */
  public List<List<Cell>> rows() {
    return letter.rows().stream().limit(MOST_ROWS).map(this::cells).toList();
  }

  public List<TextLine> lines(Block block) {
    var text = block.text();
    if (text.indexOf('\n') < 0) {
      return List.of(new TextLine(text, true));
    }
    var lines = new ArrayList<TextLine>();
    for (var line : text.split("\n", -1)) {
      lines.add(new TextLine(line, lines.isEmpty()));
    }
    return lines;
  }

  /** The last column is an amount and leans right. */
  private List<Cell> cells(List<String> row) {
    int last = letter.headings().size() - 1;
    var cells = new ArrayList<Cell>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(new Cell(row.get(i), i == last && i > 0 ? "right" : "left"));
    }
    return cells;
  }
}
