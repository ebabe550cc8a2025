package dev.puntual.messaging.answers;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is compared: compatible forms made one, no accents, capitals, no punctuation, emoji,
 * quotes or invisible signs, one space between words.
 */
final class Normal {

  private static final String STOPS = ".,;:!¿¡…–—\n\r()";

  private Normal() {}

  static String of(String text) {
    return written(text, false);
  }

  /**
   * The same with a dot or a question mark as a word of its own where a clause ends, and dots at
   * both ends of the whole.
   */
  static String clauses(String text) {
    var marked = ". " + written(text, true) + " .";
    return marked.replaceAll("(?:\\. )*\\?(?: [.?])*(?![^ ])", "?").replaceAll("\\.(?: \\.)+", ".");
  }

  private static String written(String text, boolean stops) {
    var one = Normalizer.normalize(text.replace('…', '.'), Normalizer.Form.NFKC);
    var bare = Normalizer.normalize(one, Normalizer.Form.NFD);
    var plain = new StringBuilder(bare.length());
    bare.codePoints().forEach(character -> add(plain, character, stops));
    return plain.toString().toUpperCase(Locale.ROOT).replaceAll(" +", " ").strip();
  }

  /** What joins or marks letters leaves no gap; everything else that is no letter leaves one. */
  private static void add(StringBuilder plain, int character, boolean stops) {
    if (Character.isLetterOrDigit(character) || character == '/') {
      plain.appendCodePoint(character);
      return;
    }
    int type = Character.getType(character);
    boolean joins =
        type == Character.NON_SPACING_MARK
            || type == Character.FORMAT
            || type == Character.ENCLOSING_MARK;
    if (joins || (character >= 0xFE00 && character <= 0xFE0F)) {
      return;
    }
    boolean stop = STOPS.indexOf(character) >= 0 || type == Character.OTHER_SYMBOL;
    plain.append(stops && character == '?' ? " ? " : stops && stop ? " . " : " ");
  }
}
