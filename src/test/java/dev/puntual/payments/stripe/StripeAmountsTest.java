package dev.puntual.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of docs.stripe.com/currencies. */
class StripeAmountsTest {

  @ParameterizedTest
  @CsvSource({
    "10.00, USD, 1000",
    "1234.56, MXN, 123456",
    "500, JPY, 500",
    "15990, CLP, 15990",
    "80000.50, COP, 8000050",
    "5, ISK, 500",
    "5, UGX, 500",
    "5.120, KWD, 5120",
    "10.45, HUF, 1045",
    "7, MGA, 7",
    "12, KRW, 12"
  })
  void amountsAreCountedAsStripeCountsThem(String amount, String currency, long units) {
    var money = Money.of(amount, currency);

    assertThat(StripeAmounts.units(money)).contains(units);
    assertThat(StripeAmounts.money(units, currency)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"5.124, KWD", "7.20, MGA"})
  void whatStripeCannotChargeToTheLastCoinIsRefused(String amount, String currency) {
    assertThat(StripeAmounts.units(Money.of(amount, currency))).isEmpty();
  }
}
