package dev.puntual.messaging.wording;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without accents, capitals and commas, one space between words, that remembers where each
 * of its characters stood. The end of a sentence, an empty line and a place to fill in are a {@code
 * |}, so that no phrase is read across them.
 */
final class Folded {

  private static final String ENDS = ".!?¡¿;:";

  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private final int[] origin;
  private boolean apart = true;

  Folded(String text) {
    this.text = text;
    this.origin = new int[5 * text.length() + 3];
    int at = 0;
    while (at < text.length()) {
      at = fold(at);
    }
    apart = true;
    space(at);
  }

  /** Words parted by single spaces; a space before the first and after the last. */
  String plain() {
    return plain.toString();
  }

  /** What stood there, as it was written. */
  String written(int from, int to) {
    int last = origin[to - 1];
    return text.substring(origin[from], last + Character.charCount(text.codePointAt(last)));
  }

  private int fold(int at) {
    int place = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
    if (place > at) {
      end(at);
      return place + 2;
    }
    int character = text.codePointAt(at);
    if (ENDS.indexOf(character) >= 0 || emptyLine(at)) {
      end(at);
    } else if (Character.getType(character) != Character.FORMAT) {
      letters(character, at);
    }
    return at + Character.charCount(character);
  }

  private void letters(int character, int at) {
    var bare = bare(character);
    for (int i = 0; i < Math.min(3, bare.length()); i++) {
      char letter = bare.charAt(i);
      if (Character.isLetterOrDigit(letter)) {
        space(at);
        add(letter, at);
        apart = false;
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        apart = true;
      }
    }
  }

  private static String bare(int character) {
    var alone = Character.toString(character);
    return (character < 128 ? alone : Normalizer.normalize(alone, Normalizer.Form.NFKD))
        .toLowerCase(Locale.ROOT);
  }

  private void end(int at) {
    if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '|') {
      apart = true;
      space(at);
      add('|', at);
    }
    apart = true;
  }

  private void space(int at) {
    if (apart) {
      add(' ', at);
      apart = false;
    }
  }

  private void add(char character, int at) {
    origin[plain.length()] = Math.min(at, Math.max(0, text.length() - 1));
    plain.append(character);
  }

  private boolean emptyLine(int at) {
    return text.charAt(at) == '\n'
        && text.substring(at + 1).lines().findFirst().map(String::isBlank).orElse(false);
  }
}
