package dev.puntual.dunning.campaign;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.OwnText;
import dev.puntual.messaging.Placeholder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names that may stand between braces, and which of them somebody probably meant. */
final class PlaceNames {

  /** A name further away than this share of what was written is no guess but a joke. */
  private static final double FARTHEST = 0.5;

  private static final int LONGEST = 60;

  private PlaceNames() {}

  static List<Placeholder> usual(Campaign.Kind kind) {
    return kind == Campaign.Kind.STATEMENT
        ? Arrays.asList(Placeholder.values())
        : OwnText.placesOfNotices();
  }

  /** The known name that is nearest to one that is not known; empty when none is near. */
  static Optional<String> near(
      String unknown, Campaign.Kind kind, Language language, Set<String> columns) {
    var usual = usual(kind).stream().map(place -> place.name(language)).toList();
    var lower = unknown.toLowerCase(Locale.ROOT);
    return lower.isEmpty() || lower.length() > LONGEST
        ? Optional.empty()
        : nearest(lower, Stream.of(columns, usual).flatMap(Collection::stream).toList());
  }

  private static Optional<String> nearest(String unknown, List<String> known) {
    return known.stream()
        .filter(
            name -> steps(unknown, name) <= FARTHEST * Math.max(unknown.length(), name.length()))
        .min(
            Comparator.<String>comparingInt(name -> steps(unknown, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to add, drop or change on the way from one name to the other. */
  private static int steps(String from, String to) {
    var row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
