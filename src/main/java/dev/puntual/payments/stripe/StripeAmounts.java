package dev.puntual.payments.stripe;

import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts as Stripe counts them (docs.stripe.com/currencies, minor units and special cases): most
 * currencies as ISO 4217 does, some without decimals, two with decimals that must be zero, and
 * three-decimal ones with a last digit that must be zero.
 */
final class StripeAmounts {

  private static final Set<String> WHOLE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");
  private static final Set<String> WHOLE_IN_HUNDREDTHS = Set.of("ISK", "UGX");

  private StripeAmounts() {}

  /** The units to ask for; empty when Stripe cannot charge this amount to the last coin. */
  static Optional<Long> units(Money money) {
    var currency = money.currency();
    var units = money.amount().movePointRight(decimals(currency));
    if (!isWhole(units) || (isWholeOnly(currency) && !isWhole(money.amount()))) {
      return Optional.empty();
    }
    boolean thousandths = decimals(currency) == 3;
    return thousandths && units.remainder(BigDecimal.TEN).signum() != 0
        ? Optional.empty()
        : Optional.of(units.longValueExact());
  }

  static Money money(long units, String stripeCurrency) {
    var currency = Currency.getInstance(stripeCurrency.toUpperCase(Locale.ROOT));
    return new Money(BigDecimal.valueOf(units, decimals(currency)), currency);
  }

  private static boolean isWholeOnly(Currency currency) {
    return WHOLE_IN_HUNDREDTHS.contains(currency.getCurrencyCode());
  }

  private static boolean isWhole(BigDecimal number) {
    return number.setScale(0, RoundingMode.DOWN).compareTo(number) == 0;
  }

  private static int decimals(Currency currency) {
    if (WHOLE.contains(currency.getCurrencyCode())) {
      return 0;
    }
    return isWholeOnly(currency) ? 2 : currency.getDefaultFractionDigits();
  }
}
