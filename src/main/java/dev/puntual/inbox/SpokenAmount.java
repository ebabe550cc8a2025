package dev.puntual.inbox;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The only amount that somebody names in what they write. A figure is an amount where money stands
 * beside it: a day is none. Whoever names two is read as naming none.
 */
final class SpokenAmount {

  private static final String FIGURE =
      "(\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?)";
  private static final Pattern MONEY =
      Pattern.compile(
          "(?:(?:[A-Z]{1,3})?[$€£]|S/\\.?|\\b(?:MXN|USD|PEN|COP|CLP|ARS|EUR|BRL)\\b)[\\s\\u00a0]*"
              + FIGURE
              + "|"
              + FIGURE
              + "[\\s\\u00a0]*(?:pesos|soles|d[oó]lares|reales|reais|euros|dollars|bucks|€|MXN|USD|PEN|COP|CLP|ARS|EUR|BRL)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private SpokenAmount() {}

  static Optional<BigDecimal> in(String said) {
    var found = MONEY.matcher(said);
    if (!found.find()) {
      return Optional.empty();
    }
    var figure = found.group(1) == null ? found.group(2) : found.group(1);
    return found.find() ? Optional.empty() : Optional.of(amount(figure)).filter(SpokenAmount::some);
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

  private static boolean some(BigDecimal amount) {
    return amount.signum() > 0;
  }
}
