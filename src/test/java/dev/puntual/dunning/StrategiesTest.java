package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {

  private final World world = new World("2026-03-02");
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void aDraftWritesToNobodyUntilItIsPublished() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    keeps(step(1, Stage.GENTLE));

    world.dayBreaks("2026-03-02");

    assertThat(world.decisions()).containsExactly("Ana F1 3 due");
    assertThat(
            transactions
                .in(world.tenant, tx -> strategies.followed(tx, Strategy.HOUSE))
                .orElseThrow()
                .steps())
        .hasSize(6);
  }

  @Test
  void aPublishedLadderIsFollowedFromTheNextLookOn() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    keeps(step(-3, Stage.BEFORE), step(2, Stage.GENTLE), step(15, Stage.FIRM));
    assertThat(publishes()).isTrue();

    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana F1 2 due");
    world.dayBreaks("2026-03-14");
    assertThat(world.decisions()).containsExactly("Ana F1 2 due", "Ana F1 3 due");
  }

  @Test
  void nobodyHearsAgainWhatWasSaidBeforeTheLadderChanged() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    keeps(step(0, Stage.DUE), step(1, Stage.GENTLE), step(2, Stage.REMINDER), step(3, Stage.FIRM));
    publishes();

    assertThat(world.dayBreaks("2026-03-03")).isInstanceOf(Evaluated.Quiet.class);
  }

  @Test
  void aStepThatMovedALittleLaterIsNotSaidTwice() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    keeps(step(0, Stage.DUE), step(4, Stage.GENTLE), step(12, Stage.REMINDER));
    publishes();

    assertThat(world.dayBreaks("2026-03-04")).isInstanceOf(Evaluated.Quiet.class);
    world.dayBreaks("2026-03-11");
    assertThat(
            world.asks(
                "select version, step_no, days_past_due from dunning.v_decision where tenant_id = :tenant order by decided_on"))
        .containsExactly("1 3 3", "2 3 12");
  }

  @Test
  void aStepThatIsNewAndDueIsSaid() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    keeps(step(3, Stage.GENTLE), step(5, Stage.REMINDER));
    publishes();
    world.dayBreaks("2026-03-04");

    assertThat(
            world.asks(
                "select days_past_due, version, step_no from dunning.v_decision where tenant_id = :tenant order by decided_on"))
        .containsExactly("3 1 3", "5 2 2");
  }

  @Test
  void aPlanThatWaitsIsThoughtOverWhenTheLadderChanges() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.dayBreaks("2026-03-02");

    keeps(step(30, Stage.FIRM));
    publishes();

    assertThat(world.evaluates(Cause.ASKED)).isInstanceOf(Evaluated.Quiet.class);
    assertThat(world.decisions()).isEmpty();
  }

  @Test
  void publishingWithoutADraftChangesNothing() {
    assertThat(publishes()).isFalse();
    keeps(step(5, Stage.GENTLE));
    transactions.run(world.tenant, tx -> strategies.discard(tx, Strategy.HOUSE));
    assertThat(publishes()).isFalse();
    assertThat(
            transactions
                .in(world.tenant, tx -> strategies.followed(tx, Strategy.HOUSE))
                .orElseThrow()
                .steps())
        .hasSize(6);
  }

  @Test
  void theEffectOfADraftIsCountedOnTheDebtsThereAre() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.debtor("Beto").owes("F2", "100.00", "2026-02-20");
    world.debtor("Caro").owes("F3", "100.00", "2026-05-20");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    keeps(step(3, Stage.GENTLE), step(5, Stage.REMINDER), step(9, Stage.REMINDER));

    assertThat(effect("2026-03-05"))
        .containsExactly(
            new Effect.OnStep(0, 1, 0, 0, 0, 0),
            new Effect.OnStep(2, 1, 0, 1, 1, 0),
            new Effect.OnStep(3, 1, 0, 0, 1, 0));
    var samples = transactions.in(world.tenant, tx -> Effect.samples(tx, day("2026-03-02")));
    assertThat(samples).extracting(Effect.Sample::number).containsExactly("F3", "F1");
  }

  @Test
  void anActOfTheOfficeIsNoneThatWouldBeHeard() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-02");
    world.fileArrives();
    transactions.run(
        world.tenant,
        tx ->
            HouseSteps.follow(
                tx,
                HouseSteps.step(1, Stage.GENTLE, Action.CALL),
                HouseSteps.step(20, Stage.FIRM, Action.CREDIT_HOLD)));
    assertThat(effect("2026-03-05")).containsExactly(new Effect.OnStep(1, 1, 1, 1, 0, 1));
    assertThat(effect("2026-03-25")).containsExactly(new Effect.OnStep(2, 1, 0, 0, 0, 0));
  }

  private List<Effect.OnStep> effect(String today) {
    return transactions.in(
        world.tenant,
        tx -> TestApplication.bean(Effect.class).today(tx, Strategy.HOUSE, day(today)));
  }

  private static BusinessDate day(String text) {
    return new BusinessDate(LocalDate.parse(text));
  }

  private void keeps(Ladder.Step... steps) {
    transactions.run(
        world.tenant, tx -> strategies.keep(tx, Strategy.HOUSE, List.of(steps), Repeat.NEVER));
  }

  private boolean publishes() {
    return transactions.in(
        world.tenant,
        tx -> strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE));
  }

  private static Ladder.Step step(int days, Stage stage) {
    return new Ladder.Step(0, new Timing.Due(days), stage, null);
  }
}
