package dev.puntual.intake.columns;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.values.AmountText;
import dev.puntual.intake.values.DateText;
import dev.puntual.intake.values.Shapes;
import java.util.HashMap;
import java.util.List;

/** Finds the row that names the columns, below titles and above the data. */
final class HeaderFinder {

  /** The table has no header: its first row is data. */
  static final int NONE = -1;

  private static final int DEEPEST = 40;

  private final Vocabulary vocabulary;
  private final DateText dates = new DateText();
  private final AmountText money = new AmountText();

  HeaderFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The index of the header among the first rows of the file, or {@link #NONE}. */
  int find(List<SampleRow> rows) {
    int usual = usualWidth(rows);
    int best = NONE;
    double bestScore = 0;
    for (int i = 0; i < Math.min(rows.size(), DEEPEST); i++) {
      double score = score(rows.get(i), usual);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  /** How many cells most rows hold; below two there is no table. */
  static int usualWidth(List<SampleRow> rows) {
    var counts = new HashMap<Integer, Integer>();
    rows.forEach(row -> counts.merge(row.filled(), 1, Integer::sum));
    int best = 0;
    for (var entry : counts.entrySet()) {
      int rival = counts.getOrDefault(best, 0);
      if (entry.getValue() > rival || (entry.getValue() == rival && entry.getKey() > best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Words only, about as wide as the table; each name that we know counts most. */
  private double score(SampleRow row, int usual) {
    int filled = row.filled();
    int words = 0;
    int known = 0;
    for (int column = 0; column < row.texts().size(); column++) {
      if (row.kind(column) != CellKind.EMPTY && isWord(row.kind(column), row.text(column))) {
        words++;
        known += isKnown(row.text(column)) ? 1 : 0;
      }
    }
    if (filled < 2 || words < filled * 0.8 || (filled < usual * 0.5 && known < 3)) {
      return 0;
    }
    return known + 0.1 * Math.min(filled, usual) / Math.max(usual, 1);
  }

  private boolean isWord(CellKind kind, String text) {
    var chars = text.toCharArray();
    return kind == CellKind.TEXT
        && dates.ordersOf(chars, 0, chars.length) == 0
        && money.marksOf(chars, 0, chars.length) == 0
        && !Shapes.email(chars, 0, chars.length);
  }

  /** A text with places to fill in says our names, too, and names no column. */
  private boolean isKnown(String text) {
    return text.length() <= 60
        && !text.contains("{{")
        && Header.of(text, vocabulary).known(vocabulary);
  }
}
