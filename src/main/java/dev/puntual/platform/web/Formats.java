package dev.puntual.platform.web;

import dev.puntual.kernel.DaysPastDue;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers, money and days as the reader writes them: separators from the country, words from the
 * language, hours from the zone.
 *
 * @param region language and country; decides separators
 */
record Formats(Language language, Locale region, ZoneId zone) {

  /** Stays between a number and its unit, so that a line never breaks there. */
  private static final char TIED = '\u00a0';

  private static final char MINUS = '\u2212';
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * The sign people write; the code follows every amount, so that a shared sign misleads nobody.
   */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("MXN", "$"),
          Map.entry("USD", "$"),
          Map.entry("COP", "$"),
          Map.entry("CLP", "$"),
          Map.entry("ARS", "$"),
          Map.entry("UYU", "$"),
          Map.entry("CAD", "$"),
          Map.entry("PEN", "S/" + TIED),
          Map.entry("BRL", "R$" + TIED),
          Map.entry("EUR", "€"),
          Map.entry("GBP", "£"));

  /** {@code $1,234 MXN}: minor units only when there are some. For lists. */
  String money(Money money) {
    return figure(money) + TIED + money.currency().getCurrencyCode();
  }

  /** {@code $1,234.00 MXN}: always with minor units. For documents and confirmations. */
  String exact(Money money) {
    return signed(money, fixed(money.currency().getDefaultFractionDigits()))
        + TIED
        + money.currency().getCurrencyCode();
  }

  /** {@code $0.70 MXN}, and {@code $0.185 MXN} of what is finer than a coin. For prices. */
  String price(BigDecimal each, Currency currency) {
    var finer = Math.max(each.stripTrailingZeros().scale(), currency.getDefaultFractionDigits());
    return SIGNS.getOrDefault(currency.getCurrencyCode(), "")
        + fixed(finer).format(each)
        + TIED
        + currency.getCurrencyCode();
  }

  /** {@code $1.4 M MXN} from a million up, whole units below. For sentences that give an idea. */
  String round(Money money) {
    if (money.amount().abs().compareTo(MILLION) < 0) {
      return signed(money, fixed(0)) + TIED + money.currency().getCurrencyCode();
    }
    var millions = money.amount().abs().divide(MILLION, 1, RoundingMode.HALF_EVEN);
    return sign(money)
        + decimal("#,##0.#").format(millions)
        + TIED
        + "M"
        + TIED
        + money.currency().getCurrencyCode();
  }

  /** The amount without its code, where the code stands apart in smaller type. */
  String figure(Money money) {
    var whole = money.amount().stripTrailingZeros().scale() <= 0;
    return signed(money, fixed(whole ? 0 : money.currency().getDefaultFractionDigits()));
  }

  String number(long number) {
    return number < 0 ? MINUS + number(-number) : decimal("#,##0").format(number);
  }

  /** A share between 0 and 1 as a whole percentage. */
  String percent(double share) {
    return decimal("#,##0").format(Math.round(share * 100)) + TIED + "%";
  }

  /** {@code +12} when late, {@code −3} while ahead, {@code 0} on the day. */
  String late(DaysPastDue days) {
    if (days.value() == 0) {
      return "0";
    }
    return days.late() ? "+" + number(days.value()) : number(days.value());
  }

  /** {@code 12 nov}; with its year when that is not the current one. */
  String day(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear() ? day("d MMM", day) : datedDay(day);
  }

  /** {@code 12 nov 2026}. */
  String datedDay(LocalDate day) {
    return day("d MMM yyyy", day);
  }

  private String day(String pattern, LocalDate day) {
    return day.format(pattern(pattern)).replace(".", "");
  }

  /** {@code 12 de noviembre de 2026}. */
  String fullDay(LocalDate day) {
    return day.format(pattern(language == Language.EN ? "d MMMM yyyy" : "d 'de' MMMM 'de' yyyy"));
  }

  /** {@code viernes 14 nov}. */
  String weekday(LocalDate day) {
    return day("EEEE d MMM", day);
  }

  /** {@code 08:30}, on the reader's clock. */
  String time(Instant instant) {
    return instant.atZone(zone).format(pattern("HH:mm"));
  }

  char decimalSign() {
    return DecimalFormatSymbols.getInstance(region).getDecimalSeparator();
  }

  private String signed(Money money, DecimalFormat format) {
    return sign(money) + format.format(money.amount().abs());
  }

  private static String sign(Money money) {
    var sign = SIGNS.getOrDefault(money.currency().getCurrencyCode(), "");
    return money.amount().signum() < 0 ? MINUS + sign : sign;
  }

  private DecimalFormat fixed(int decimals) {
    return decimal(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
  }

  private DecimalFormat decimal(String pattern) {
    var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(region));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
