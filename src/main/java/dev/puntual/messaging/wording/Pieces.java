package dev.puntual.messaging.wording;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.wording.Piece.Open;
import dev.puntual.messaging.wording.Piece.Own;
import dev.puntual.messaging.wording.Piece.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes one line or paragraph apart at its placeholders, and puts it together again. */
final class Pieces {

  private static final String OPENING = "{{";
  private static final String CLOSING = "}}";

  /** Stands in no text and no word: neither has control characters. */
  private static final String HOLE = "\u0000";

  private static final int LONGEST_NAME = 120;

  private Pieces() {}

  /**
   * Faults go into the list; the pieces around them still come out.
   *
   * @param own names that mean something to the author, beside the fixed ones
   */
  static List<Piece> read(String field, String text, Set<String> own, List<Fault> faults) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    while (at < text.length()) {
      int opening = text.indexOf(OPENING, at);
      if (opening < 0) {
        break;
      }
      int closing = text.indexOf(CLOSING, opening);
      if (closing < 0) {
        faults.add(new Fault(field, "unclosed", excerpt(text, opening)));
        return pieces;
      }
      if (opening > at) {
        pieces.add(new Text(text.substring(at, opening)));
      }
      named(
          field, text.substring(opening + OPENING.length(), closing).strip(), own, pieces, faults);
      at = closing + CLOSING.length();
    }
    if (at < text.length()) {
      pieces.add(new Text(text.substring(at)));
    }
    return pieces;
  }

  private static void named(
      String field, String name, Set<String> own, List<Piece> pieces, List<Fault> faults) {
    var lower = name.length() > LONGEST_NAME ? "" : name.toLowerCase(Locale.ROOT);
    if (own.contains(lower)) {
      pieces.add(new Own(lower));
      return;
    }
    var parts = lower.split("\\|", -1);
    var place = Placeholder.named(parts[0].strip()).orElse(null);
    if (place == null || parts.length > 1 + Filter.MOST) {
      faults.add(new Fault(field, "unknown_placeholder", excerpt(name, 0)));
      return;
    }
    var filters = new ArrayList<Filter>();
    for (int i = 1; i < parts.length; i++) {
      var filter = Filter.named(parts[i]).filter(one -> one.suits(place));
      filter.ifPresent(filters::add);
      if (filter.isEmpty()) {
        faults.add(new Fault(field, "unknown_filter", excerpt(parts[i].strip(), 0)));
      }
    }
    pieces.add(new Open(place, List.copyOf(filters)));
  }

  /**
   * The table has no place inside a sentence and counts as nothing there. A line with an optional
   * place that has no word falls out.
   */
  static String fill(List<Piece> pieces, Map<String, String> words, String link) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Text(var only)) {
      return only;
    }
    var out = new StringBuilder(160);
    for (var piece : pieces) {
      switch (piece) {
        case Text(var text) -> out.append(text);
        case Open(var place, _) when place == Placeholder.LINK -> out.append(link);
        case Open(var place, var filters) -> out.append(word(place, filters, words));
        case Own(var name) -> out.append(words.getOrDefault(name, ""));
      }
    }
    return out.indexOf(HOLE) < 0
        ? out.toString()
        : out.toString()
            .lines()
            .filter(line -> !line.contains(HOLE))
            .collect(Collectors.joining("\n"));
  }

  private static String word(Placeholder place, List<Filter> filters, Map<String, String> words) {
    var word = words.getOrDefault(place.key(), "");
    if (place.isOptional() && word.isBlank()) {
      return HOLE;
    }
    for (var filter : filters) {
      word = filter.on(word, place, words);
    }
    return word;
  }

  /** The sentence and the author's own words in it; every other place stays open. */
  static String foreign(List<Piece> pieces, Map<String, String> words) {
    var out = new StringBuilder();
    for (var piece : pieces) {
      switch (piece) {
        case Text(var text) -> out.append(text);
        case Open(var place, _) -> out.append(OPENING).append(place.key()).append(CLOSING);
        case Own(var name) -> out.append(words.getOrDefault(name, ""));
      }
    }
    return out.toString();
  }

  private static String excerpt(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + 20));
  }
}
