package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What contacts cost: as the company said, and not known until it did. */
class TariffTest {

  private static final Currency PESO = Currency.getInstance("MXN");

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Tariffs tariffs = TestApplication.bean(Tariffs.class);

  @Test
  void untilSomebodySaysItACallHasNoPriceAndNoLength() {
    var tariff = now();
    assertThat(tariff.currency()).isEqualTo(PESO);
    assertThat(tariff.emails(1_000)).isEqualTo(Money.zero(PESO));
    assertThat(tariff.calls(0)).contains(Money.zero(PESO));
    assertThat(tariff.calls(1)).isEmpty();
    assertThat(tariff.minutes(0)).contains(0L);
    assertThat(tariff.minutes(1)).isEmpty();
  }

  @Test
  void pricesFinerThanACoinAddUpBeforeTheyAreRounded() {
    keep(
        new Tariff(
            PESO, new BigDecimal("0.0035"), null, null, null, new BigDecimal("4.5"), 6, null));
    assertThat(now().emails(1_000)).isEqualTo(Money.of("3.50", "MXN"));
    assertThat(now().calls(3)).contains(Money.of("13.50", "MXN"));
    assertThat(now().minutes(3)).contains(18L);
  }

  @Test
  void thePricesOfAnotherCurrencyAreForgottenWithItAndTheLimitIsNot() {
    keep(new Tariff(PESO, BigDecimal.ONE, null, null, null, null, null, 500));
    transactions.run(
        world.tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · another currency\nupdate tenants.tenant set currency = 'USD'"
                            + " where tenant_id = :tenant"))
                .update());
    assertThat(now().email()).isNull();
    assertThat(now().emailsADay()).isEqualTo(500);
    assertThat(now().currency()).isEqualTo(Currency.getInstance("USD"));
  }

  private Tariff now() {
    return transactions.in(world.tenant, tariffs::of);
  }

  private void keep(Tariff tariff) {
    transactions.run(world.tenant, tx -> tariffs.keep(tx, tariff));
  }
}
