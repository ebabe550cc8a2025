package dev.puntual.messaging.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The only amount that somebody names in what they write. A figure is an amount where money stands
 * beside it: a day is none. Whoever names two is read as naming none.
 *
 * @param marks what stands beside it, before and behind: signs, words and codes of currencies
 */
public record SpokenAmount(BigDecimal amount, List<String> marks) {

  private static final String FIGURE =
      "(\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?)";
  private static final String SPACE = "[\\s\\u00a0]*";
  private static final String CODE = "MXN|USD|PEN|COP|CLP|ARS|EUR|BRL|GBP";
  private static final String BEHIND =
      SPACE
          + "(pesos|varos|soles|d[oó]lares|reales|reais|euros|dollars|bucks|lempiras|quetzales|bol[ií]vares|guaran[ií]es|€|"
          + CODE
          + ")(?![\\p{L}\\p{N}])";
  private static final Pattern MONEY =
      Pattern.compile(
          "(?:(?:\\b(%s)%s)?((?:[A-Z]{1,3})?[$€£]|S/\\.?)|\\b(%s)\\b)%s%s(?:%s)?|%s%s"
              .formatted(CODE, SPACE, CODE, SPACE, FIGURE, BEHIND, FIGURE, BEHIND),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Of the figure, where something stands before it, and where nothing does. */
  private static final int LED = 4;

  private static final int BARE = 6;

  /** Empty where none is named, or more than one. */
  public static Optional<SpokenAmount> in(String said) {
    var found = MONEY.matcher(said);
    if (!found.find()) {
      return Optional.empty();
    }
    var figure = found.group(LED) == null ? found.group(BARE) : found.group(LED);
    var one = new SpokenAmount(amount(figure), marks(found));
    return found.find() || one.amount().signum() <= 0 ? Optional.empty() : Optional.of(one);
  }

  /** What is said besides amounts. */
  static String without(String said) {
    return MONEY.matcher(said).replaceAll(" ");
  }

  /** How many amounts are named. */
  static long many(String said) {
    return MONEY.matcher(said).results().count();
  }

  /** One or two digits behind the last separator are a fraction, three are a group. */
  private static BigDecimal amount(String figure) {
    int last = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
    if (last < 0 || figure.length() - last > 3) {
      return new BigDecimal(figure.replaceAll("\\D", ""));
    }
    return new BigDecimal(
        figure.substring(0, last).replaceAll("\\D", "") + "." + figure.substring(last + 1));
  }

  private static List<String> marks(Matcher found) {
    return Stream.of(1, 2, 3, LED + 1, BARE + 1)
        .map(found::group)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether it may be of that currency: a dollar's sign alone stands for many. */
  public boolean fits(String currency) {
    return marks.stream().allMatch(mark -> SpokenCurrency.fits(mark, currency));
  }
}
