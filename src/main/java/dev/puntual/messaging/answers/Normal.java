package dev.puntual.messaging.answers;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is compared: compatible forms made one, no accents, capitals, no punctuation, emoji,
 * quotes or invisible signs, one space between words.
 */
final class Normal {

  private Normal() {}

  static String of(String text) {
    var one = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var bare = Normalizer.normalize(one, Normalizer.Form.NFD);
    var plain = new StringBuilder(bare.length());
    bare.codePoints().forEach(character -> add(plain, character));
    return plain.toString().toUpperCase(Locale.ROOT).replaceAll(" +", " ").strip();
  }

  /** What joins or marks letters leaves no gap; everything else that is no letter leaves one. */
  private static void add(StringBuilder plain, int character) {
    if (Character.isLetterOrDigit(character) || character == '/') {
      plain.appendCodePoint(character);
      return;
    }
    int type = Character.getType(character);
    boolean joins =
        type == Character.NON_SPACING_MARK
            || type == Character.FORMAT
            || type == Character.ENCLOSING_MARK;
    if (!joins && !(character >= 0xFE00 && character <= 0xFE0F)) {
      plain.append(' ');
    }
  }
}
