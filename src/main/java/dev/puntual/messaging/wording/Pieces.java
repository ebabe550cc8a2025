package dev.puntual.messaging.wording;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.wording.Piece.Open;
import dev.puntual.messaging.wording.Piece.Own;
import dev.puntual.messaging.wording.Piece.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes one line or paragraph apart at its placeholders, and puts it together again. */
final class Pieces {

  private static final String OPENING = "{{";
  private static final String CLOSING = "}}";

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
      var name = text.substring(opening + OPENING.length(), closing).strip();
      named(name, own)
          .ifPresentOrElse(
              pieces::add, () -> faults.add(new Fault(field, "unknown_placeholder", name)));
      at = closing + CLOSING.length();
    }
    if (at < text.length()) {
      pieces.add(new Text(text.substring(at)));
    }
    return pieces;
  }

  private static Optional<Piece> named(String name, Set<String> own) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Placeholder.named(lower)
        .<Piece>map(Open::new)
        .or(() -> own.contains(lower) ? Optional.of(new Own(lower)) : Optional.empty());
  }

  /** The table has no place inside a sentence and counts as nothing there. */
  static String fill(List<Piece> pieces, Map<String, String> words, String link) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Text(var only)) {
      return only;
    }
    var out = new StringBuilder(160);
    for (var piece : pieces) {
      switch (piece) {
        case Text(var text) -> out.append(text);
        case Open(var place) when place == Placeholder.LINK -> out.append(link);
        case Open(var place) -> out.append(words.getOrDefault(place.key(), ""));
        case Own(var name) -> out.append(words.getOrDefault(name, ""));
      }
    }
    return out.toString();
  }

  /** The sentence and the author's own words in it; every other place stays open. */
  static String foreign(List<Piece> pieces, Map<String, String> words) {
    var out = new StringBuilder();
    for (var piece : pieces) {
      switch (piece) {
        case Text(var text) -> out.append(text);
        case Open(var place) -> out.append(OPENING).append(place.key()).append(CLOSING);
        case Own(var name) -> out.append(words.getOrDefault(name, ""));
      }
    }
    return out.toString();
  }

  private static String excerpt(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + 20));
  }
}
