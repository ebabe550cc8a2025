package dev.puntual.portal;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount as people type it: {@code $1,234.50}, {@code 1.234,50}, {@code 1234.5}. Where one
 * separator stands before three digits, the country says whether it groups or divides.
 */
final class TypedAmount {

  private static final Pattern FIGURE = Pattern.compile("\\d{1,15}([.,]\\d{1,3})*");

  private TypedAmount() {}

  /** Empty when it is no amount. */
  static Optional<BigDecimal> read(String typed, Locale region) {
    var figure = typed.replaceAll("[\\s\\u00a0$'’]|[A-Za-z]{1,3}[$/]|[A-Za-z]{3}$", "");
    if (!FIGURE.matcher(figure).matches()) {
      return Optional.empty();
    }
    int last = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
    if (last < 0 || groups(figure, last, region)) {
      return Optional.of(new BigDecimal(figure.replaceAll("[.,]", "")));
    }
    var whole = figure.substring(0, last).replaceAll("[.,]", "");
    return Optional.of(new BigDecimal(whole + "." + figure.substring(last + 1)));
  }

  private static boolean groups(String figure, int last, Locale region) {
    char separator = figure.charAt(last);
    boolean repeated = figure.indexOf(separator) != last;
    boolean beforeThree = figure.length() - last == 4;
    boolean onlyOne = figure.chars().filter(c -> c == '.' || c == ',').count() == 1;
    boolean divides = DecimalFormatSymbols.getInstance(region).getDecimalSeparator() == separator;
    return repeated || (beforeThree && onlyOne && !divides);
  }
}
