package dev.puntual.surcharges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Disputed;
import dev.puntual.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaints 13 and 20: a sum for the whole document that was claimed before somebody objected to
 * any of it is not asked for until they are answered.
 */
class ClaimedSumWhileObjectedTest {

  private static final int A_STEP = 1;
  private static final String TODAY = "2026-03-02";

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;
  private final Statutory law = new Statutory(it);
  private final Disputed disputes = new Disputed(world);

  @Test
  @DisplayName("20: a fee claimed before waits with its tax, and the interest beside it goes on")
  void aClaimedFeeWaitsForTheAnswerAndComesBackWithIt() {
    it.asks(Statutory.terms("150", "0", Terms.FeePer.DEBT, "16"));
    var ana = claimed("9000.00");
    assertThat(asked()).containsExactly("F1 9000.00", "F1-R1 382.80");

    var dispute = disputes.opens(ana, "F1", "3000.00");

    assertThat(asked()).containsExactly("F1 6000.00", "F1-R1 208.80");
    assertThat(disputes.portal(ana)).contains("6,208.80");
    disputes.ends(dispute, null);
    assertThat(asked()).containsExactly("F1 9000.00", "F1-R1 382.80");
    assertThat(disputes.portal(ana)).contains("9,382.80");
  }

  @Test
  void aLetterAsksForNoneOfItEither() {
    it.asks(feeAlone());
    disputes.opens(claimed("9000.00"), "F1", "3000.00");
    world.approves(world.dayBreaks("2026-03-03"));

    assertThat(disputes.leaves()).contains("6,000.00").doesNotContain("F1-R1", "150.00");
  }

  @Test
  void aDecisionCountsNoneOfItAndTellsAChargeThatIsNothingElseAsSilence() {
    it.asks(feeAlone());
    var ana = claimed("9000.00");
    disputes.opens(ana, "F1", "3000.00");

    world.dayBreaks("2026-03-20");

    assertThat(decided()).containsExactly("F1 due 6000.00", "F1-R1 hold_dispute 150.00");
    assertThat(
            world.asks(
                "select c.amount::numeric(19, 2) from dunning.planned_contact c where c.tenant_id = :tenant"))
        .containsExactly("6000.00");
  }

  @Test
  void aDecisionLeavesOnlyTheInterestOfACharge() {
    it.asks(Statutory.terms("150", "0", Terms.FeePer.DEBT, "16"));
    disputes.opens(claimed("9000.00"), "F1", "3000.00");

    world.dayBreaks("2026-03-20");

    assertThat(decided()).containsExactly("F1 due 6000.00", "F1-R1 due 208.80");
  }

  @Test
  void aChargeThatIsNothingElseIsSilentAltogetherUntilThen() {
    it.asks(feeAlone());
    var ana = claimed("9000.00");

    var dispute = disputes.opens(ana, "F1", "3000.00");

    assertThat(asked()).containsExactly("F1 6000.00");
    disputes.ends(dispute, "1000.00");
    assertThat(asked()).containsExactly("F1 8000.00", "F1-R1 150.00");
  }

  @Test
  void anObjectionToAnotherInstalmentHoldsTheSumOfTheStatute() {
    it.asks(Statutory.terms("0", "0", Terms.FeePer.DEBT, "0"));
    var bea =
        law.lives("Bea", "DE", "business")
            .owesInstalment("F1", 1, "100.00", "EUR", "2026-01-10")
            .owesInstalment("F1", 2, "100.00", "EUR", "2026-01-31");
    world.fileArrives();
    law.bind(bea, "DE");
    var debts = law.debts();
    it.claims(debts.getFirst(), TODAY, A_STEP);
    var before = asked();

    disputes.tries(bea, debts.getLast(), "50.00");

    assertThat(before).last().asString().startsWith("F1-R1 4");
    assertThat(asked()).last().asString().startsWith("F1-R1 ").doesNotContain(" 4");
    assertThat(law.fees()).as("the claim stands as it was made").containsExactly("40.00");
  }

  @Test
  void whatCameInWasForTheInterestFirstSoAllThatIsLeftWaits() {
    it.asks(Statutory.terms("150", "0", Terms.FeePer.DEBT, "16"));
    var ana = claimed("9000.00");
    it.moves(law.debts().getLast(), "payment", "-220.00", TODAY);

    disputes.opens(ana, "F1", "3000.00");

    assertThat(asked()).containsExactly("F1 6000.00");
  }

  @Test
  void whoWasRightAboutAllOfItOwesNoSumForPayingItLate() {
    it.asks(feeAlone());
    var ana = claimed("9000.00");

    disputes.ends(disputes.opens(ana, "F1", null), "9000.00");

    assertThat(asked()).isEmpty();
    assertThat(it.owed()).isEmpty();
  }

  @Test
  void theSumOfAnotherInvoiceIsAskedForAsBefore() {
    it.asks(feeAlone());
    var ana =
        world.debtor("Ana").owes("F1", "9000.00", "2026-01-31").owes("F2", "500.00", "2026-01-31");
    world.fileArrives();
    it.claims(ana.debt("F1"), TODAY, A_STEP);
    it.claims(ana.debt("F2"), TODAY, A_STEP);

    disputes.opens(ana, "F2", "300.00");

    assertThat(asked()).containsExactly("F1 9000.00", "F1-R1 150.00", "F2 200.00");
  }

  @Test
  @DisplayName(
      "13: interest of a debt that is objected to as a whole waits with it, and comes back")
  void interestOfAWholeDebtThatIsObjectedToWaitsWithIt() {
    it.asks(Statutory.terms("150", "0", Terms.FeePer.DEBT, "16"));
    var ana = claimed("9000.00");
    it.claims(ana.debt("F1"), "2026-03-09");
    var before = asked();
    assertThat(before).hasSize(3).first().isEqualTo("F1 9000.00");

    var dispute = disputes.opens(ana, "F1", null);

    assertThat(asked()).isEmpty();
    assertThat(disputes.portal(ana)).contains("En aclaración: $382.80");
    world.dayBreaks("2026-03-20");
    assertThat(decided()).isNotEmpty().allSatisfy(one -> assertThat(one).contains("hold_dispute"));

    disputes.ends(dispute, null);
    assertThat(asked()).isEqualTo(before);
  }

  @Test
  void whatAnotherInstalmentBoreIsAskedForThoughOneIsObjectedToAsAWhole() {
    it.asks(Statutory.terms("0", "0", Terms.FeePer.DEBT, "0"));
    var ana =
        world
            .debtor("Ana")
            .owesInstalment("F1", 1, "9000.00", "2026-01-31")
            .owesInstalment("F1", 2, "6000.00", "2026-01-31");
    world.fileArrives();
    var debts = law.debts();
    debts.forEach(debt -> it.claims(debt, TODAY));
    assertThat(asked()).hasSize(4);

    var before = all();
    disputes.tries(ana, debts.getFirst(), null);

    assertThat(asked()).as("of %s", before).hasSize(2);
  }

  @Test
  void anObjectionToAPartThatIsAllThatIsLeftHoldsWhatItBoreToo() {
    it.asks(Statutory.terms("0", "0", Terms.FeePer.DEBT, "0"));
    var ana = claimed("9000.00");
    assertThat(asked()).hasSize(2);
    disputes.opens(ana, "F1", "3000.00");
    assertThat(asked()).as("of %s", all()).hasSize(2);

    world.pays(ana.debt("F1"), "6000.00");

    assertThat(asked()).isEmpty();
  }

  private static Terms feeAlone() {
    var terms = Statutory.terms("150", "0", Terms.FeePer.DEBT, "0");
    return SurchargeTerms.from(terms, LocalDate.parse("2026-01-01"), "0");
  }

  /** Interest of thirty days and the fee are on account by today. */
  private World.Debtor claimed(String amount) {
    var ana = law.owes("Ana", "MX", "business", "MXN", amount);
    it.claims(ana.debt("F1"), TODAY, A_STEP);
    return ana;
  }

  private List<String> all() {
    return world.asks(
        "select r.number, r.instalment, r.balance, r.lump, k.number, k.instalment, (select string_agg(x.reason || x.receivable_id, ' ')"
            + " from worklist.v_stop x where x.tenant_id = :tenant and x.receivable_id = r.receivable_id) from receivables.receivable r"
            + " left join receivables.receivable k on k.tenant_id = :tenant and k.receivable_id = r.charge_of where r.tenant_id = :tenant");
  }

  private List<String> decided() {
    return world.asks(
        "select r.number, d.reason, d.balance::numeric(19, 2) from dunning.decision d"
            + " join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id"
            + " where d.tenant_id = :tenant order by r.number");
  }

  /** As whoever asks for money reads it: what is open, less what is objected to or held. */
  private List<String> asked() {
    return world.asks(
        "select o.number, (o.balance - coalesce(w.amount, 0))::numeric(19, 2) from receivables.v_open o"
            + " left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id"
            + " where o.tenant_id = :tenant and not exists (select from worklist.v_stop h"
            + " where h.tenant_id = :tenant and h.receivable_id = o.receivable_id) order by o.number");
  }
}
