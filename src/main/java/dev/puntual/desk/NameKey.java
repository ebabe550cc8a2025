package dev.puntual.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the database keeps them for looking up: small letters, no accents, single blanks. */
public final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private NameKey() {}

  public static String of(String words) {
    var bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(bare.toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
  }
}
