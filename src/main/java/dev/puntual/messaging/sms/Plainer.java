package dev.puntual.messaging.sms;

import java.text.Normalizer;
import java.util.Map;

/**
 * Says a text with the letters that GSM-7 has: accents it does not know fall away, typographic
 * signs become plain ones. What it has stays as it is: é, ñ, ü, ¿ and ¡ cost nothing.
 */
public final class Plainer {

  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '„', "\""),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '´', "'"),
          Map.entry((int) '`', "'"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '‑', "-"),
          Map.entry((int) '·', "-"),
          Map.entry((int) '•', "-"),
          Map.entry((int) '…', "..."),
          Map.entry((int) 'º', "o"),
          Map.entry((int) 'ª', "a"),
          Map.entry((int) '°', "o"),
          Map.entry((int) 'ç', "c"),
          Map.entry((int) '\u00a0', " "),
          Map.entry((int) '\u202f', " "),
          Map.entry((int) '\u2009', " "),
          Map.entry((int) '\u200b', ""),
          Map.entry((int) '\ufeff', ""),
          Map.entry((int) '\t', " "));

  private Plainer() {}

  /** What neither accents nor signs explain, such as an emoji, stays and is seen. */
  public static String of(String text) {
    if (Gsm7.says(text)) {
      return text;
    }
    var whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    var plain = new StringBuilder(whole.length());
    whole.codePoints().forEach(character -> plain.append(plain(character)));
    return plain.toString();
  }

  private static String plain(int character) {
    if (Gsm7.septets(character) > 0) {
      return Character.toString(character);
    }
    var sign = SIGNS.get(character);
    if (sign != null) {
      return sign;
    }
    var bare =
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return !bare.isEmpty() && Gsm7.says(bare) ? bare : Character.toString(character);
  }
}
