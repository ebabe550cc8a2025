package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Tasks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Steps that are not letters: calls, and what the office does. */
class ActionsTest {

  private final World world = new World("2026-03-02");
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final Tasks tasks = TestApplication.bean(Tasks.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void aCallLeadsOverAGentlerLetterAndNoLetterLeaves() {
    house(step(1, Stage.GENTLE, Action.MESSAGE), step(5, Stage.FIRM, Action.CALL));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01").owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    assertThat(planned()).containsExactly("Ana call firm 150.0000 planned");

    assertThat(world.approves(plan)).isZero();
    assertThat(planned()).containsExactly("Ana call firm 150.0000 handed");
    assertThat(world.asks("select count(*) from messaging.v_message where tenant_id = :tenant"))
        .containsExactly("0");
    assertThat(open()).containsExactly("call Ana 150.0000 2 debts");
  }

  @Test
  void aFirmerLetterLeadsOverACallAndNobodyCalls() {
    house(step(1, Stage.GENTLE, Action.CALL), step(5, Stage.FIRM, Action.MESSAGE));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01").owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    assertThat(planned()).containsExactly("Ana email firm 150.0000 requested");
    assertThat(open()).isEmpty();
  }

  @Test
  void whoHasNoAddressIsStillCalledAndStillWorkedOn() {
    house(
        step(1, Stage.GENTLE, Action.MESSAGE),
        step(5, Stage.FIRM, Action.CALL),
        step(20, Stage.FINAL, Action.NOTICE));
    world
        .debtorWithoutAddress("Luis")
        .owes("L1", "10.00", "2026-03-01")
        .owes("L2", "20.00", "2026-02-25")
        .owes("L3", "40.00", "2026-02-10");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(open()).containsExactly("call Luis 20.0000 1 debts", "notice Luis 40.0000 1 debts");
    assertThat(world.decisions()).anyMatch(one -> one.contains("no_address"));
  }

  @Test
  void anAlertDoesNotUseUpTheContactOfTheDay() {
    house(step(1, Stage.GENTLE, Action.MESSAGE), step(5, Stage.FIRM, Action.ALERT));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01").owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    assertThat(planned())
        .containsExactly("Ana alert firm 50.0000 handed", "Ana email gentle 100.0000 requested");
    assertThat(open()).containsExactly("alert Ana 50.0000 1 debts");
  }

  @Test
  void aSecondImportOfTheDayAlertsOfItsOwnDebtsAndWritesNoSecondLetter() {
    house(step(1, Stage.GENTLE, Action.MESSAGE), step(5, Stage.FIRM, Action.ALERT));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    ana.owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    ana.owes("A3", "70.00", "2026-02-24").owes("A4", "30.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.evaluates(Cause.IMPORT));
    assertThat(open()).containsExactly("alert Ana 50.0000 1 debts", "alert Ana 70.0000 1 debts");
    assertThat(world.decisions()).anyMatch(one -> one.contains("already_today"));
  }

  @Test
  void aHolidayStopsLettersAndCallsButNotTheOffice() {
    house(step(1, Stage.GENTLE, Action.CALL), step(5, Stage.FIRM, Action.LATE_FEE));
    world
        .debtor("Ana")
        .lives("PE", "America/Lima", "es")
        .owes("A1", "100.00", "2026-07-26")
        .owes("A2", "50.00", "2026-07-20");
    world.fileArrives();
    // A holiday in Peru and none in Mexico.
    world.dayBreaks("2026-07-28");
    assertThat(planned()).containsExactly("Ana late_fee firm 50.0000 planned");
    assertThat(world.decisions()).anyMatch(one -> one.contains("day_off"));
  }

  @Test
  void aHoldSilencesEveryKindOfStep() {
    house(step(1, Stage.GENTLE, Action.CALL), step(5, Stage.FIRM, Action.CREDIT_HOLD));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    ana.owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    world.holds(ana, null, HoldReason.DISPUTE, null);
    world.dayBreaks("2026-03-02");
    assertThat(planned()).isEmpty();
  }

  @Test
  void whomAPersonLeavesOutIsNeitherCalledNorWorkedOn() {
    house(step(1, Stage.GENTLE, Action.CALL), step(5, Stage.FIRM, Action.ALERT));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    ana.owes("A2", "50.00", "2026-02-25");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    assertThat(world.leavesOut(plan, ana)).isEqualTo(2);
    world.approves(plan);
    assertThat(open()).isEmpty();
  }

  @Test
  void approvingTwiceMakesOneTask() {
    house(step(1, Stage.GENTLE, Action.CALL));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.approves(plan);
    world.approves(plan);
    assertThat(open()).hasSize(1);
  }

  @Test
  void aTaskIsDoneOnceAndMayBeOpenedAgain() {
    house(step(1, Stage.GENTLE, Action.CALL));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    var task =
        UUID.fromString(
            world.asks("select task_id from worklist.v_task where tenant_id = :tenant").getFirst());
    assertThat(ends(task, Tasks.End.DONE)).isTrue();
    assertThat(ends(task, Tasks.End.DISMISSED)).isFalse();
    assertThat(open()).isEmpty();
    assertThat(transactions.<Boolean>in(world.tenant, tx -> tasks.reopen(tx, task))).isTrue();
    assertThat(open()).hasSize(1);
  }

  private boolean ends(UUID task, Tasks.End end) {
    return transactions.in(world.tenant, tx -> tasks.end(tx, task, end, "contestó", Ids.next()));
  }

  private void house(Ladder.Step... steps) {
    transactions.run(
        world.tenant,
        tx -> {
          strategies.keep(tx, Strategy.HOUSE, List.of(steps), Repeat.NEVER);
          strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
  }

  private static Ladder.Step step(int days, Stage stage, Action action) {
    return new Ladder.Step(0, new Timing.Due(days), stage, null, action);
  }

  private List<String> planned() {
    return world.asks(
        "select d.name, c.channel, c.stage, c.amount, c.state from dunning.v_planned_contact c"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"
            + " where c.tenant_id = :tenant order by c.contact_on, d.name, c.channel");
  }

  private List<String> open() {
    return world.asks(
        "select t.kind, d.name, t.amount, cardinality(t.receivables) || ' debts'"
            + " from worklist.v_task t"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id"
            + " where t.tenant_id = :tenant and t.state = 'open' order by t.kind, t.amount");
  }
}
