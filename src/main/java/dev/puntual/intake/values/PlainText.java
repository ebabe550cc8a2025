package dev.puntual.intake.values;

import java.text.Normalizer;
import java.util.Locale;

/** Text without accents, for comparing what different people typed. */
public final class PlainText {

  private static final String ACCENTED = "áàâãäåéèêëíìîïóòôõöúùûüñçÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÑÇ";
  private static final String BARE = "aaaaaaeeeeiiiiooooouuuuncAAAAAAEEEEIIIIOOOOOUUUUNC";

  private PlainText() {}

  /** The text with its letters stripped of accents. */
  public static String of(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int accented = c < 128 ? -1 : ACCENTED.indexOf(c);
      if (c >= 256 && accented < 0) {
        return decomposed(text);
      }
      plain.append(accented < 0 ? c : BARE.charAt(accented));
    }
    return plain.toString();
  }

  /**
   * What identifies a firm or a person by name alone: capital letters and digits, one blank between
   * words, no punctuation. {@code "Acme, S.A. de C.V."} and {@code "ACME SA DE CV"} are one.
   */
  public static String key(String name) {
    String plain = of(name).toUpperCase(Locale.ROOT);
    var key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        key.append(c);
        gap = false;
      } else if (c != '.' && c != '\'') {
        gap = true;
      }
    }
    return key.toString();
  }

  private static String decomposed(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var bare = new StringBuilder(apart.length());
    apart
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> bare.append((char) c));
    return bare.toString();
  }
}
