package dev.puntual.surcharges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.surcharges.Exceptions.ByStatute;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C20: keys of interest by country and kind of customer; none of businesses for a consumer. */
class CheckC20StatutoryInterestTest {

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;

  @ParameterizedTest
  @CsvSource({
    "ES, consumer, ES/EU-B2B, NotForThem",
    "ES, unknown, ES/EU-B2B, NotForThem",
    "GB, consumer, UK-B2B, NotForThem",
    "MX, consumer, MX-COM, NotForThem",
    "DE, business, ES/EU-B2B, Kept",
    "DE, public_body, ES/EU-B2B, Kept",
    "GB, business, UK-B2B, Kept",
    "MX, business, MX-COM, Kept",
    "MX, consumer, MX-CIV, Kept",
    "AR, business, AR, OnlyAgreed",
    "US, business, US, OnlyAgreed",
    "MX, business, ES/EU-B2B, Elsewhere",
  })
  @DisplayName("C20: a consumer given a key of businesses")
  void aKeyIsForItsCountryAndKindOfCustomerOrRefused(
      String country, String standing, String key, String answer) {
    var ana = owes(country, standing, "2026-01-31");

    assertThat(chooses(ana, key).getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  @DisplayName("C20: no interest for days whose rate nobody loaded")
  void theRateOfEachHalfYearHoldsForItsDaysAndNoneForDaysWithoutOne() {
    it.asks(SurchargeWorld.TWO_A_MONTH);
    var bea = owes("DE", "business", "2026-06-20");
    assertThat(chooses(bea, "ES/EU-B2B")).isInstanceOf(ByStatute.Kept.class);
    // 36,000 at 10.15 % for ten days and at 10.40 % for ten more, by years of 360 days.
    assertThat(it.interest(bea, "2026-06-30")).isEqualTo("101.50");
    assertThat(it.interest(bea, "2026-07-10")).isEqualTo("205.50");

    var cai = owes("GB", "business", "2026-06-20");
    chooses(cai, "UK-B2B");
    assertThat(it.interest(cai, "2026-06-30")).isEqualTo("117.50");
    assertThat(it.interest(cai, "2026-09-30"))
        .as("nobody loaded the rate of the second half")
        .isEqualTo("117.50");
  }

  @Test
  void whoTurnsOutToBeAConsumerIsAskedForNothingByAKeyOfBusinesses() {
    it.asks(SurchargeWorld.TWO_A_MONTH);
    var bea = owes("DE", "business", "2026-06-20");
    chooses(bea, "ES/EU-B2B");

    world.asks(
        "with told as (update receivables.debtor set standing = 'consumer' where tenant_id = :tenant returning 1)"
            + " select count(*) from told where cast(:tenant as uuid) is not null");

    assertThat(it.interest(bea, "2026-06-30")).isEqualTo("0.00");
  }

  private World.Debtor owes(String country, String standing, String due) {
    var debtor =
        world
            .debtor("Deudor " + country)
            .lives(country, "Europe/Madrid", "es")
            .stands("", standing)
            .owes("F-" + country, "36000.00", due);
    world.fileArrives();
    return debtor;
  }

  private ByStatute chooses(World.Debtor debtor, String key) {
    return TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx ->
                TestApplication.bean(Exceptions.class)
                    .make(tx, debtor.id(), key, "ley", BusinessDate.of("2026-07-10"), it.person));
  }
}
