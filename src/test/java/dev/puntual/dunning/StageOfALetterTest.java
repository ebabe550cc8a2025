package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.worklist.HoldReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules bind a letter follows from how late its debts are, whatever its tone. */
class StageOfALetterTest {

  private final World world = new World("2026-03-02");

  @Test
  void inChileThreeSoftLettersInAWeekAreOneTooMany() {
    steps(step(10), step(12), step(14));
    world.debtor("Ana").lives("CL", "America/Santiago", "es").owes("A1", "100.00", "2026-02-20");
    world.fileArrives();
    turn("2026-03-02", "2026-03-04", "2026-03-06");

    assertThat(slots())
        .as("the third waits until the first is a week ago")
        .containsExactly(
            "early_overdue 2026-03-02", "early_overdue 2026-03-04", "early_overdue 2026-03-09");
    assertThat(
            world.asks(
                "select m.against from messaging.v_message m where m.tenant_id = :tenant and m.against <> ''"))
        .anyMatch(rules -> rules.contains("CL-CAP-2") && rules.contains("CL-CAP-3"));
  }

  @Test
  void aWordAheadOfTheDateIsBoundLessEvenWhereTheLawIsStrict() {
    steps(step(-9), step(-7), step(-5));
    world.debtor("Ana").lives("CL", "America/Santiago", "es").owes("A1", "100.00", "2026-03-11");
    world.fileArrives();
    turn("2026-03-02", "2026-03-04", "2026-03-06");

    assertThat(slots())
        .containsExactly("pre_due 2026-03-02", "pre_due 2026-03-04", "pre_due 2026-03-06");
  }

  @Test
  void aFriendlyNoticeThatListsAnOldDebtIsAsLateAsThatDebt() {
    steps(step(-3));
    world.debtor("Ana").owes("A1", "100.00", "2026-01-20").owes("A2", "50.00", "2026-03-05");
    world.fileArrives();
    turn("2026-03-02");

    assertThat(slots()).containsExactly("late 2026-03-02");
  }

  @Test
  void aDebtOnHoldMakesNoLetterLater() {
    steps(step(-3));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-01-20");
    ana.owes("A2", "50.00", "2026-03-05");
    world.fileArrives();
    world.holds(ana, ana.debt("A1"), HoldReason.PAUSE, null);
    turn("2026-03-02");

    assertThat(slots()).containsExactly("pre_due 2026-03-02");
  }

  @Test
  void butOneWhoseHoldEndsWhileTheLetterMayWaitDoes() {
    steps(step(-3));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-01-20");
    ana.owes("A2", "50.00", "2026-03-05");
    world.fileArrives();
    world.holds(ana, ana.debt("A1"), HoldReason.PAUSE, "2026-03-04");
    turn("2026-03-02");

    assertThat(slots()).containsExactly("late 2026-03-02");
  }

  private void turn(String... days) {
    for (var day : days) {
      world.approves(world.dayBreaks(day));
    }
  }

  private List<String> slots() {
    return world.asks(
        "select c.question ->> 'stage', (c.slot_at at time zone 'America/Mexico_City')::date from rules.contact c"
            + " where c.tenant_id = :tenant and c.outcome = 'reserved' order by c.slot_at");
  }

  private static Ladder.Step step(int days) {
    return HouseSteps.step(days, Stage.BEFORE, Action.MESSAGE);
  }

  private void steps(Ladder.Step... steps) {
    TestApplication.bean(TenantTransactions.class)
        .run(world.tenant, tx -> HouseSteps.follow(tx, steps));
  }
}
