package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps of the debtor beside those of each debt. */
class CustomerStepsTest {

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void onlyTheOldestInvoiceCarriesTheStepAndTheOthersSayWhy() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-20").owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    follow(ofTheDebtor(5, Stage.FIRM));
    world.dayBreaks("2026-03-02");
    assertThat(contacts()).containsExactly("2026-03-02 Ana MXN firm 1 100.0000");
    assertThat(world.decisions()).containsExactlyInAnyOrder("Ana A1 1 due", "Ana A2 1 older_leads");
  }

  @Test
  void withStepsOfEachInvoiceItIsStillOneContactPerDebtorCurrencyAndDay() {
    world
        .debtor("Ana")
        .owes("A1", "100.00", "2026-02-15")
        .owes("A2", "50.00", "2026-02-27")
        .owes("U1", "30.00", "USD", "2026-02-26", "\\N");
    world.fileArrives();
    follow(HouseSteps.step(2, Stage.GENTLE, Action.MESSAGE), ofTheDebtor(15, Stage.FIRM));
    world.dayBreaks("2026-03-02");
    assertThat(contacts())
        .containsExactlyInAnyOrder(
            "2026-03-02 Ana MXN firm 2 150.0000", "2026-03-02 Ana USD gentle 1 30.0000");
  }

  @Test
  void whenTheOldestIsPaidTheNextOneCarriesOnButNotOnTheSameDay() {
    var ana =
        world.debtor("Ana").owes("A1", "100.00", "2026-02-20").owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    follow(ofTheDebtor(5, Stage.FIRM));
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(ana.debt("A1"), "100.00");
    world.evaluates(Cause.FACTS);
    assertThat(contacts()).containsExactly("2026-03-02 Ana MXN firm 1 100.0000");

    world.dayBreaks("2026-03-03");
    assertThat(contacts())
        .containsExactly("2026-03-02 Ana MXN firm 1 100.0000", "2026-03-03 Ana MXN firm 1 50.0000");
  }

  @Test
  void invoicesOfOneDayGoTogetherSoThatPayingOneRepeatsNothing() {
    var ana =
        world.debtor("Ana").owes("A1", "100.00", "2026-02-20").owes("A2", "50.00", "2026-02-20");
    world.fileArrives();
    follow(ofTheDebtor(5, Stage.FIRM));
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(ana.debt("A1"), "100.00");
    world.dayBreaks("2026-03-03");
    world.dayBreaks("2026-03-04");
    assertThat(contacts()).containsExactly("2026-03-02 Ana MXN firm 1 150.0000");
  }

  @Test
  void anInvoiceOnHoldIsNotTheOldest() {
    var ana =
        world.debtor("Ana").owes("A1", "100.00", "2026-02-20").owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    world.holds(ana, ana.debt("A1"), HoldReason.DISPUTE, "2026-04-30");
    follow(ofTheDebtor(5, Stage.FIRM));
    world.dayBreaks("2026-03-02");
    assertThat(contacts()).containsExactly("2026-03-02 Ana MXN firm 1 50.0000");
  }

  @Test
  void theDaysToComeAreForetoldWithTheSameReason() {
    var ana =
        world.debtor("Ana").owes("A1", "100.00", "2026-02-20").owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    follow(ofTheDebtor(5, Stage.FIRM));
    world.itIs("2026-03-02", "09:00");
    var day = LocalDate.parse("2026-03-02");
    var told =
        transactions.in(
            world.tenant,
            tx -> TestApplication.bean(Explain.class).days(tx, ana.id(), day, day).getFirst());
    assertThat(told.debts()).extracting(Explanation.Debt::number).containsExactly("A1", "A2");
    assertThat(told.debts().getFirst().outcome()).isInstanceOf(Explanation.Foretold.class);
    assertThat(told.debts().getLast().outcome())
        .isEqualTo(new Explanation.Silent("older_leads", day, null));
  }

  private void follow(Ladder.Step... steps) {
    transactions.in(world.tenant, tx -> HouseSteps.follow(tx, steps));
  }

  private static Ladder.Step ofTheDebtor(int days, Stage stage) {
    return HouseSteps.step(days, stage, Action.MESSAGE).of(Scope.DEBTOR);
  }

  private List<String> contacts() {
    return world.asks(
        """
        select c.contact_on, d.name, c.currency, c.stage, c.step_no, c.amount
        from dunning.v_planned_contact c
        join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
        where c.tenant_id = :tenant
        order by c.contact_on, d.name, c.currency
        """);
  }
}
