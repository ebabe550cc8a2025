package dev.puntual.surcharges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.packs.Duty;
import dev.puntual.rules.packs.Shelf;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sum that a law between businesses gives once for an invoice paid late. */
class FixedSumTest {

  private static final int A_STEP = 1;

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;
  private final Statutory law = new Statutory(it);

  @ParameterizedTest
  @CsvSource({
    "DE, business, EUR, 20.00, 40.00",
    "ES, micro_small_business, EUR, 36000.00, 40.00",
    "FR, public_body, EUR, 36000.00, 40.00",
    "GB, business, GBP, 999.99, 40.00",
    "GB, business, GBP, 1000.00, 70.00",
    "GB, business, GBP, 9999.99, 70.00",
    "GB, business, GBP, 10000.00, 100.00",
  })
  void theLateFeeClaimsItOnceWithItsInterestAndWithoutTax(
      String country, String standing, String currency, String amount, String fixed) {
    it.asks(terms());
    var bea = owes(country, standing, currency, amount);
    law.bind(bea, country);

    it.claims(bea.debt("F1"), "2026-02-02", A_STEP);
    it.claims(bea.debt("F1"), "2026-02-20", A_STEP + 1);
    it.claims(bea.debt("F1"), "2026-02-27");

    assertThat(law.fees()).containsExactly(fixed);
    assertThat(
            world.asks(
                "select count(*) from surcharges.v_claim c where c.tenant_id = :tenant and c.fee > 0"
                    + " and c.vat <> surcharges.coins(c.interest * 16 / 100, c.currency)"))
        .as("interest is taxed by these terms, a compensation is not")
        .containsExactly("0");
  }

  @ParameterizedTest
  @CsvSource({
    "DE, consumer, EUR",
    "DE, unknown, EUR",
    "DE, business, MXN",
    "MX, business, EUR",
    "GB, business, EUR",
    "GB, consumer, GBP",
  })
  void nobodyElseIsEverAskedForIt(String country, String standing, String currency) {
    it.asks(terms());
    var bea = owes(country, standing, currency, "36000.00");
    law.bind(bea, country);

    it.claims(bea.debt("F1"), "2026-02-20", A_STEP);

    assertThat(law.fees()).isEmpty();
  }

  @Test
  void whoIsNoBusinessAfterAllIsAskedForNothingMore() {
    it.asks(terms());
    var bea = owes("DE", "business", "EUR", "36000.00");
    law.bind(bea, "DE");
    world.asks(
        "with told as (update receivables.debtor set standing = 'consumer' where tenant_id = :tenant returning 1)"
            + " select count(*) from told where cast(:tenant as uuid) is not null");

    it.claims(bea.debt("F1"), "2026-02-20", A_STEP);

    assertThat(law.fees()).isEmpty();
  }

  @Test
  void anInvoiceInInstalmentsBearsItOnceForTheFirstThatWasLate() {
    it.asks(terms());
    var bea =
        law.lives("Bea", "DE", "business")
            .owesInstalment("F1", 1, "100.00", "EUR", "2026-01-10")
            .owesInstalment("F1", 2, "100.00", "EUR", "2026-01-31")
            .owesInstalment("F1", 3, "100.00", "EUR", "2026-02-10");
    world.fileArrives();
    law.bind(bea, "DE");

    var all = law.debts();
    it.moves(all.getFirst(), "payment", "-100.00", "2026-01-09");
    claims(all, "2026-02-20");
    claims(all, "2026-02-27");

    assertThat(
            world.asks(
                "select r.instalment, c.fee::numeric(19, 2) from surcharges.v_claim c join receivables.v_receivable r"
                    + " on r.tenant_id = :tenant and r.receivable_id = c.receivable_id"
                    + " where c.tenant_id = :tenant and c.fee > 0"))
        .containsExactly("2 40.00");
  }

  @Test
  void packsSayWhatIsClaimed() {
    var said =
        Shelf.packs().keySet().stream()
            .filter(pack -> List.of("EU", "UK").contains(pack.id()))
            .flatMap(pack -> pack.duties().stream())
            .filter(duty -> duty.kind() == Duty.Kind.FIXED_FEE)
            .map(Duty::value)
            .toList();

    assertThat(
            world.asks(
                "select f.fee::numeric(19, 2) || ' ' || f.currency || ' ' || f.from_amount::int from surcharges.statute_fee f"
                    + " where cast(:tenant as uuid) is not null"))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  private static Terms terms() {
    return Statutory.terms("150", "0", Terms.FeePer.STEP, "16");
  }

  private World.Debtor owes(String country, String standing, String currency, String amount) {
    return law.owes("Bea", country, standing, currency, amount);
  }

  private void claims(List<UUID> debts, String day) {
    TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx ->
                TestApplication.bean(Claims.class)
                    .claim(tx, debts, BusinessDate.of(day), A_STEP, it.person));
  }
}
