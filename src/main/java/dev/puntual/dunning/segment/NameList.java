package dev.puntual.dunning.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who should be in an address book, as somebody brought it: one entry a line, each with the cells
 * that may name a debtor.
 *
 * @param entries cells as they were written, blanks around them gone
 */
public record NameList(List<List<String>> entries) {

  /** More lines than any list of debtors that a person keeps. */
  static final int MOST = 200_000;

  private static final Pattern CUT = Pattern.compile("[\\r\\n;,\\t]+");

  /** One entry a line or between commas. */
  public static NameList typed(String text) {
    return new NameList(
        Arrays.stream(CUT.split(text, -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .map(List::of)
            .toList());
  }

  String[] words() {
    return entries.stream()
        .flatMap(List::stream)
        .map(cell -> cell.toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** Of each word, the entry it stands in. */
  Integer[] places() {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < entries.size(); i++) {
      for (var _ : entries.get(i)) {
        places.add(i);
      }
    }
    return places.toArray(Integer[]::new);
  }

  /** Of each word, the column it stands in. */
  Integer[] columns() {
    var columns = new ArrayList<Integer>();
    for (var cells : entries) {
      for (int i = 0; i < cells.size(); i++) {
        columns.add(i);
      }
    }
    return columns.toArray(Integer[]::new);
  }
}
