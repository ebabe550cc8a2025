package dev.puntual.dunning.segment;

import dev.puntual.messaging.Placeholder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of an uploaded list.
 *
 * @param name as it stands between braces: small letters, digits and {@code _}
 * @param heading as it stands in the file
 */
public record BookColumn(String name, String heading) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 40;

  /** A column with its place in the file, counted from 0. */
  record Placed(int place, BookColumn column) {}

  /**
   * Names for the columns that have a heading, but for the one that names the debtors. A name that
   * is taken, by a column before it or by what every text may say, gets a number.
   */
  static List<Placed> of(List<String> headings, int except) {
    var taken = new HashSet<String>();
    var columns = new ArrayList<Placed>();
    for (int place = 0; place < headings.size(); place++) {
      var heading = headings.get(place).strip();
      var plain = plain(heading);
      if (place == except || plain.isEmpty()) {
        continue;
      }
      var name = plain;
      for (int n = 2; Placeholder.named(name).isPresent() || !taken.add(name); n++) {
        name = plain + "_" + n;
      }
      columns.add(new Placed(place, new BookColumn(name, shortened(heading))));
    }
    return List.copyOf(columns);
  }

  private static String plain(String heading) {
    var bare = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD)).replaceAll("");
    var name = OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("_");
    var cut = name.substring(0, Math.min(name.length(), LONGEST));
    return cut.replaceAll("^_+|_+$", "");
  }

  private static String shortened(String heading) {
    return heading.length() <= LONGEST ? heading : heading.substring(0, LONGEST - 1) + "…";
  }
}
