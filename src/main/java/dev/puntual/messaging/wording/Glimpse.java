package dev.puntual.messaging.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a locked telephone shows of a message to whoever sees it: its first characters. No sum, no
 * word of debt and nobody's tax number stands there.
 */
public final class Glimpse {

  /** So many a locked screen shows. */
  public static final int CHARACTERS = 40;

  private static final Set<Taboos.Kind> WORDS =
      EnumSet.of(Taboos.Kind.SHAMING, Taboos.Kind.JUDICIAL);

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private static final Pattern SUM =
      Pattern.compile(
          "[$€£¥]\\s*\\d[\\d.,]*|\\d[\\d.,]*\\s*(?:[$€£¥]|(?:mxn|usd|eur|gbp|cop|clp|pen|ars|brl|pesos?|euros?"
              + "|d[oó]lar(?:es)?|soles|reales|reais|dollars?|pounds?)\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Of the countries we know rules of; a telephone has ten figures at most and no letters. */
  private static final Pattern TAX_NUMBER =
      Pattern.compile(
          String.join(
              "|",
              "\\b[A-ZÑ&]{3,4}-?\\d{6}-?[A-Z0-9]{3}\\b",
              "\\b\\d{2}\\.?\\d{3}\\.?\\d{3}/?\\d{4}-?\\d{2}\\b",
              "\\b\\d{3}\\.?\\d{3}\\.?\\d{3}-\\d{1,2}\\b",
              "\\b\\d{1,2}\\.\\d{3}\\.\\d{3}-?[\\dkK]\\b",
              "\\b\\d{2}-\\d{7,8}(?:-\\d)?\\b",
              "\\b[A-Z]{2}\\d{8,12}\\b",
              "\\b[A-Z]\\d{7,8}[A-Z0-9]?\\b",
              "\\b\\d{8}[A-Z]\\b",
              "\\b\\d{11,14}\\b"));

  private Glimpse() {}

  /** Everything that should not be seen there, each kind once. */
  public static List<Fault> faults(String said) {
    var seen = LINK.matcher(seen(said)).replaceAll(" ");
    return Stream.of(
            found(SUM, seen).map(sum -> new Fault("", "early_sum", sum)),
            Taboos.in(seen, WORDS).map(word -> new Fault("", "early_word", word.words())),
            found(TAX_NUMBER, seen).map(number -> new Fault("", "early_tax", number)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Sums and tax numbers in words that are seen whole, such as those of a subject. */
  static List<Fault> anywhere(String said) {
    return Stream.of(
            found(SUM, said).map(sum -> new Fault("", "sum", sum)),
            found(TAX_NUMBER, said).map(number -> new Fault("", "tax", number)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** To the end of the word or number that is cut there: it is guessed from its beginning. */
  private static String seen(String said) {
    if (said.codePointCount(0, said.length()) <= CHARACTERS) {
      return said;
    }
    int end = said.offsetByCodePoints(0, CHARACTERS);
    while (end < said.length() && !Character.isWhitespace(said.charAt(end))) {
      end++;
    }
    return said.substring(0, end);
  }

  private static Optional<String> found(Pattern pattern, String seen) {
    return pattern.matcher(seen).results().map(hit -> hit.group().strip()).findFirst();
  }
}
