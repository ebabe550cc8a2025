package dev.puntual.surcharges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Disputed;
import dev.puntual.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Complaints 13 and 20: a sum for the whole document waits while anybody objects to some of it. */
class FixedSumWhileObjectedTest {

  private static final int A_STEP = 1;

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;
  private final Statutory law = new Statutory(it);
  private final Disputed disputes = new Disputed(world);

  @Test
  @DisplayName("20: the sum of the statute is not asked for a document of which a part is open")
  void theStatutesSumWaitsForTheAnswer() {
    it.asks(terms("0", "0"));
    var bea = inGermany("1000.00");
    var dispute = disputes.opens(bea, "F1", "300.00");

    it.claims(bea.debt("F1"), "2026-03-02", A_STEP);

    assertThat(law.fees()).isEmpty();
    assertThat(interest()).as("the rest goes on").isEqualTo("t");
    disputes.ends(dispute, null);
    it.claims(bea.debt("F1"), "2026-03-05", A_STEP + 1);
    assertThat(law.fees()).as("in vain").containsExactly("40.00");
  }

  @Test
  void whoWasRightAboutAPartWasLateWithTheRestAndOwesTheSumOfASmallerInvoice() {
    it.asks(terms("0", "0"));
    var kim = owes("Kim", "GB", "GBP", "10000.00");
    law.bind(kim, "GB");
    disputes.ends(disputes.opens(kim, "F1", "300.00"), "300.00");

    it.claims(kim.debt("F1"), "2026-03-02", A_STEP);

    assertThat(law.fees()).containsExactly("70.00");
  }

  @Test
  void anInstalmentThatIsObjectedToHoldsTheSumOfItsInvoice() {
    it.asks(terms("0", "0"));
    var bea =
        law.lives("Bea", "DE", "business")
            .owesInstalment("F1", 1, "100.00", "EUR", "2026-01-10")
            .owesInstalment("F1", 2, "100.00", "EUR", "2026-01-31");
    world.fileArrives();
    law.bind(bea, "DE");
    var debts = law.debts();
    disputes.tries(bea, debts.getLast(), "50.00");

    it.claims(debts.getFirst(), "2026-03-02", A_STEP);

    assertThat(law.fees()).isEmpty();
    assertThat(interest()).isEqualTo("t");
  }

  @Test
  @DisplayName("20: of a fee with a fixed part only the percentage of what is agreed is asked")
  void aFixedPartOfTheTermsWaitsAndThePercentageOfTheRestGoesOn() {
    it.asks(terms("150", "10"));
    var ana = owes("Ana", "MX", "MXN", "9000.00");
    assertThat(fee(ana)).isEqualTo("1050.00");

    var dispute = disputes.opens(ana, "F1", "3000.00");

    assertThat(fee(ana)).isEqualTo("600.00");
    disputes.ends(dispute, null);
    assertThat(fee(ana)).isEqualTo("1050.00");
  }

  @Test
  void anotherInvoiceOfTheSameCustomerIsNotSpared() {
    it.asks(terms("150", "0"));
    var ana =
        world.debtor("Ana").owes("F1", "9000.00", "2026-01-31").owes("F2", "500.00", "2026-01-31");
    world.fileArrives();
    disputes.opens(ana, "F1", "3000.00");

    assertThat(it.accrued(ana, "2026-03-02").stream().map(one -> one.fee().amount().intValue()))
        .containsExactlyInAnyOrder(0, 150);
  }

  private static Terms terms(String fee, String percent) {
    return Statutory.terms(fee, percent, Terms.FeePer.DEBT, "0");
  }

  private World.Debtor inGermany(String amount) {
    var bea = owes("Bea", "DE", "EUR", amount);
    law.bind(bea, "DE");
    return bea;
  }

  private World.Debtor owes(String name, String country, String currency, String amount) {
    return law.owes(name, country, "business", currency, amount);
  }

  private String fee(World.Debtor debtor) {
    var fee = it.accrued(debtor, "2026-03-02").getFirst().fee().amount();
    return fee.setScale(2).toPlainString();
  }

  private String interest() {
    return world
        .asks(
            "select (coalesce(sum(c.interest), 0) > 0)::text from surcharges.v_claim c where c.tenant_id = :tenant")
        .getFirst()
        .substring(0, 1);
  }
}
