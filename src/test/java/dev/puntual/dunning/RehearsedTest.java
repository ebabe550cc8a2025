package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.worklist.HoldReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rehearsal tells: who hears how often, who hears nothing, and what payments change. */
class RehearsedTest {

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void whoHearsNothingIsNamedWithTheReason() {
    var paused = world.debtor("Pausa").owes("P1", "100.00", "2026-03-05");
    world.debtorWithoutAddress("Mudo").owes("M1", "100.00", "2026-03-05");
    world.debtor("Lejos").owes("L1", "100.00", "2026-12-05");
    world.debtor("Oyente").owes("O1", "100.00", "2026-03-05");
    world.fileArrives();
    world.holds(paused, null, HoldReason.DISPUTE, null);
    steps(step(3, Stage.GENTLE), step(9, Stage.FIRM));

    var rehearsed = rehearsed(false);

    assertThat(rehearsed.quiet())
        .extracting(one -> one.why() + " " + one.debtors() + " " + one.some().getFirst().name())
        .containsExactly("HELD 1 Pausa", "NO_ADDRESS 1 Mudo", "LATER 1 Lejos");
    assertThat(rehearsed.most())
        .extracting(one -> one.name() + " " + one.messages() + " " + one.inAWeek())
        .containsExactly("Oyente 2 2");
    assertThat(rehearsed.often()).isEqualTo(new Rehearsed.Often(1, 0, 1, 0, 0));
  }

  @Test
  void whomTheRulesNeverLetHearIsAmongThoseWhoHearNothing() {
    world.debtor("Juan").lives("CO", "America/Bogota", "es").owes("J1", "100.00", "2026-03-05");
    world.fileArrives();
    steps(step(3, Stage.GENTLE));
    assertThat(rehearsed(false).quiet())
        .extracting(one -> one.why() + " " + one.some().getFirst().name())
        .containsExactly("STOPPED Juan");
  }

  @Test
  void whoHeardEveryStepHearsNothingMore() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-20");
    world.fileArrives();
    steps(step(3, Stage.GENTLE));
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(rehearsed(false).quiet())
        .extracting(Rehearsed.Quiet::why)
        .containsExactly(Rehearsed.Why.ALL_SAID);
  }

  @Test
  void whoPaysAsUsualHearsNothingAfterwards() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-05");
    world.debtor("Beto").owes("B1", "100.00", "2026-03-05");
    world.fileArrives();
    steps(step(3, Stage.GENTLE), step(9, Stage.FIRM));
    late(ana, "4.5");

    assertThat(rehearsed(false).messages()).isEqualTo(4);
    assertThat(rehearsed(true).slices())
        .extracting(slice -> slice.day() + " " + slice.stage() + " " + slice.messages())
        .containsExactly("2026-03-09 GENTLE 2", "2026-03-14 FIRM 1");
  }

  @Test
  void whoIsLaterThanUsualAlreadyIsNotSaidToPay() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-20");
    world.fileArrives();
    steps(step(20, Stage.GENTLE));
    late(ana, "2.0");
    assertThat(rehearsed(true).messages()).isEqualTo(1);
  }

  @Test
  void whomAPersonLeftOutOfTheWaitingPlanIsLeftOutOfItsRehearsal() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-26");
    world.fileArrives();
    steps(step(3, Stage.GENTLE), step(9, Stage.FIRM));
    var plan = world.dayBreaks("2026-03-02");
    assertThat(world.leavesOut(plan, ana)).isEqualTo(1);
    assertThat(rehearsed(false).slices())
        .extracting(slice -> slice.day().toString())
        .containsExactly("2026-03-07");
  }

  @Test
  void callsAndActsOfTheOfficeAreCountedApartFromLetters() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-05");
    world.debtorWithoutAddress("Luis").owes("L1", "70.00", "2026-03-05");
    world.fileArrives();
    steps(
        step(3, Stage.GENTLE),
        new Ladder.Step(0, new Timing.Due(6), Stage.FIRM, null, Action.CALL),
        new Ladder.Step(0, new Timing.Due(11), Stage.FINAL, null, Action.HAND_OVER));
    // The sixteenth is a holiday of the company: nothing is decided that day.
    var rehearsed = rehearsed(false);
    assertThat(rehearsed.messages()).isEqualTo(1);
    assertThat(rehearsed.often().debtors()).isEqualTo(1);
    assertThat(rehearsed.tasks())
        .extracting(slice -> slice.day() + " " + slice.action() + " " + slice.messages())
        .containsExactly("2026-03-11 CALL 2", "2026-03-17 HAND_OVER 2");
  }

  @Test
  void aHolidayOfTheDebtorStopsNoActOfTheOffice() {
    world.itIs("2026-07-20", "10:00");
    world
        .debtor("Ana")
        .lives("PE", "America/Lima", "es")
        .owes("A1", "100.00", "2026-07-25")
        .owes("A2", "50.00", "2026-07-17");
    world.fileArrives();
    steps(
        step(3, Stage.GENTLE),
        new Ladder.Step(0, new Timing.Due(11), Stage.FIRM, null, Action.ALERT));
    // The 28th and 29th of July are holidays in Peru and none in Mexico.
    assertThat(rehearsed(false).tasks())
        .extracting(slice -> slice.day() + " " + slice.action())
        .containsExactly("2026-07-28 ALERT", "2026-08-05 ALERT");
    assertThat(rehearsed(false).slices())
        .extracting(slice -> slice.day().toString())
        .contains("2026-07-30")
        .doesNotContain("2026-07-28", "2026-07-29");
  }

  @Test
  void aCompanyThatNeverOpensHearsNoFigures() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-05");
    world.fileArrives();
    steps(step(3, Stage.GENTLE));
    write("delete from tenants.contact_window where tenant_id = :tenant");
    assertThat(rehearsed(false).days()).isEmpty();
  }

  private Rehearsed rehearsed(boolean paying) {
    return transactions.in(
        world.tenant,
        tx ->
            TestApplication.bean(Rehearsal.class)
                .of(tx, new Rehearsal.Question(null, 30, paying))
                .orElseThrow());
  }

  private void steps(Ladder.Step... steps) {
    var strategies = TestApplication.bean(Strategies.class);
    transactions.run(
        world.tenant,
        tx -> {
          strategies.ensure(tx);
          strategies.keep(tx, Strategy.HOUSE, List.of(steps), Repeat.NEVER);
          assertThat(strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE))
              .isTrue();
        });
  }

  private static Ladder.Step step(int days, Stage stage) {
    return new Ladder.Step(0, new Timing.Due(days), stage, null);
  }

  private void late(World.Debtor debtor, String days) {
    transactions.run(
        world.tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · a habit\ninsert into dunning.habit (tenant_id, debtor_id, since_on,"
                            + " average_late, broken_promises) values (:tenant, :debtor, :since, :late, 0)"))
                .param("debtor", debtor.id().value())
                .param("since", LocalDate.parse("2025-01-01"))
                .param("late", new BigDecimal(days))
                .update());
  }

  private void write(String sql) {
    transactions.run(
        world.tenant, tx -> tx.sql(SqlFile.read("test", "-- tenant · a change\n" + sql)).update());
  }
}
