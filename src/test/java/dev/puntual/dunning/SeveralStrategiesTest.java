package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who hears what when a company has more than one way to remind. */
class SeveralStrategiesTest {

  private final World world = new World("2026-03-02");
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final Segments segments = TestApplication.bean(Segments.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void aSegmentIsRemindedByItsOwnStrategyAndTheRestByTheHouse() {
    world.debtor("Grande").owes("G1", "90000.00", "2026-02-27");
    world.debtor("Chico").owes("C1", "100.00", "2026-02-27");
    world.fileArrives();
    follows("Grandes", atLeast("50000"), step(1, Stage.FIRM), step(30, Stage.FINAL));

    world.dayBreaks("2026-03-02");

    assertThat(contacts()).containsExactlyInAnyOrder("Grande firm 1", "Chico gentle 3");
  }

  @Test
  void theFirstInOrderTakesWhomSeveralMean() {
    world.debtor("Grande").owes("G1", "90000.00", "2026-02-27");
    world.fileArrives();
    int any = follows("Medianos", atLeast("1000"), step(1, Stage.REMINDER));
    int large = follows("Grandes", atLeast("50000"), step(1, Stage.FINAL));
    world.dayBreaks("2026-03-02");
    assertThat(contacts()).containsExactly("Grande reminder 1");

    in(tx -> strategies.change(tx, large, "Grandes", segment(tx, "otra", atLeast("50000")), 1));
    world.evaluates(Cause.ASKED);
    assertThat(contacts()).containsExactly("Grande final 1");
    assertThat(in(strategies::all)).extracting(Strategy::number).containsExactly(large, any, 1);
  }

  @Test
  void aStrategyTakesNobodyBeforeItsStepsArePublished() {
    world.debtor("Grande").owes("G1", "90000.00", "2026-02-27");
    world.fileArrives();
    in(tx -> strategies.add(tx, "Grandes", segment(tx, "Grandes", atLeast("50000"))));
    world.dayBreaks("2026-03-02");
    assertThat(contacts()).containsExactly("Grande gentle 3");
  }

  @Test
  void whoMovesToAnotherStrategyHearsNothingTwice() {
    world.debtor("Grande").owes("G1", "90000.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    follows(
        "Grandes",
        atLeast("50000"),
        step(0, Stage.DUE),
        step(2, Stage.GENTLE),
        step(6, Stage.FIRM));
    assertThat(world.dayBreaks("2026-03-03")).isInstanceOf(Evaluated.Quiet.class);
    world.dayBreaks("2026-03-05");
    assertThat(contacts()).containsExactly("Grande gentle 3", "Grande firm 3");
  }

  @Test
  void aDroppedStrategyHandsItsDebtsOnWithoutRepeatingAnything() {
    world.debtor("Grande").owes("G1", "90000.00", "2026-02-27");
    world.fileArrives();
    int number = follows("Grandes", atLeast("50000"), step(3, Stage.GENTLE), step(5, Stage.FINAL));
    world.approves(world.dayBreaks("2026-03-02"));
    in(tx -> strategies.drop(tx, number));

    assertThat(world.dayBreaks("2026-03-04")).isInstanceOf(Evaluated.Quiet.class);
    world.dayBreaks("2026-03-09");
    assertThat(contacts()).containsExactly("Grande gentle 1", "Grande reminder 4");
  }

  @Test
  void aPersonPutsADebtorOnAStrategyByName() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    int number = follows("Grandes", atLeast("50000"), step(1, Stage.FINAL));
    in(
        tx ->
            strategies.assign(
                tx,
                List.of(ana.id()),
                number,
                "lo pidió su ejecutivo",
                day("2026-03-02"),
                Ids.next()));
    world.dayBreaks("2026-03-02");
    assertThat(contacts()).containsExactly("Ana final 1");

    in(tx -> strategies.unassign(tx, List.of(ana.id())));
    world.evaluates(Cause.ASKED);
    assertThat(contacts()).containsExactly("Ana gentle 3");
  }

  @Test
  void anAssignmentThatIsOverOrToADroppedStrategyCountsNoMore() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    int number = follows("Grandes", atLeast("50000"), step(1, Stage.FINAL));
    in(tx -> strategies.assign(tx, List.of(ana.id()), number, "x", day("2026-03-01"), Ids.next()));
    world.dayBreaks("2026-03-02");
    assertThat(contacts()).containsExactly("Ana gentle 3");

    in(tx -> strategies.assign(tx, List.of(ana.id()), number, "x", null, Ids.next()));
    in(tx -> strategies.drop(tx, number));
    world.evaluates(Cause.ASKED);
    assertThat(contacts()).containsExactly("Ana gentle 3");
  }

  @Test
  void ofADebtorsDebtsTheFirmestStepLeads() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-27").owes("A2", "90000.00", "2026-02-27");
    world.fileArrives();
    follows("Grandes", atLeast("50000"), step(1, Stage.FINAL));
    world.dayBreaks("2026-03-02");
    assertThat(contacts()).containsExactly("Ana final 1");
    assertThat(
            world.asks(
                "select debts, amount from dunning.v_planned_contact where tenant_id = :tenant"))
        .containsExactly("2 90100.0000");
  }

  @Test
  void aStepForASegmentPassesOverTheOthersAndSaysSo() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.debtor("Grande").owes("G1", "90000.00", "2026-02-27");
    world.fileArrives();
    var large = in(tx -> segment(tx, "Grandes", atLeast("50000")));
    house(new Ladder.Step(1, new Timing.Due(1), Stage.FIRM, large), step(5, Stage.FINAL));

    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions())
        .containsExactlyInAnyOrder("Ana A1 1 condition", "Grande G1 1 due");
    assertThat(world.dayBreaks("2026-03-03")).isInstanceOf(Evaluated.Quiet.class);
    world.dayBreaks("2026-03-04");
    assertThat(contacts()).contains("Ana final 2", "Grande final 2");
  }

  @Test
  void debtsOnTheirWayMayFinishTheLadderTheyBeganOn() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-27").owes("A2", "50.00", "2026-03-20");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    in(
        tx -> {
          strategies.keep(
              tx, Strategy.HOUSE, List.of(step(0, Stage.DUE), step(4, Stage.FINAL)), Repeat.NEVER);
          return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.STAY);
        });

    world.dayBreaks("2026-03-05");
    assertThat(contacts()).containsExactly("Ana gentle 3");
    world.approves(world.dayBreaks("2026-03-09"));
    world.dayBreaks("2026-03-20");
    assertThat(contacts()).containsExactly("Ana gentle 3", "Ana reminder 4", "Ana firm 5");
    assertThat(world.decisions()).contains("Ana A2 1 due");
  }

  @Test
  void theLastStepComesAgainUntilItsLimit() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    in(
        tx -> {
          strategies.keep(
              tx,
              Strategy.HOUSE,
              List.of(step(3, Stage.GENTLE)),
              new Repeat(Repeat.Unit.WEEK, 1, 2));
          return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
    for (var day : List.of("2026-03-02", "2026-03-09", "2026-03-17", "2026-03-23", "2026-03-30")) {
      if (world.dayBreaks(day) instanceof Evaluated.Planned planned) {
        world.approves(planned);
      }
    }
    assertThat(contacts()).containsExactly("Ana gentle 1", "Ana gentle 2", "Ana gentle 3");
  }

  @Test
  void workingDaysOfTheCompanyCount() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-13");
    world.fileArrives();
    house(new Ladder.Step(1, new Timing.DueWork(1), Stage.GENTLE, null));
    // Due on a Friday; the Monday after is a holiday in Mexico.
    assertThat(world.dayBreaks("2026-03-14")).isInstanceOf(Evaluated.Quiet.class);
    assertThat(world.dayBreaks("2026-03-17")).isInstanceOf(Evaluated.Planned.class);
  }

  private void house(Ladder.Step... steps) {
    in(
        tx -> {
          strategies.keep(tx, Strategy.HOUSE, List.of(steps), Repeat.NEVER);
          return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
  }

  private int follows(String name, Condition tree, Ladder.Step... steps) {
    return in(
        tx -> {
          int number = strategies.add(tx, name, segment(tx, name, tree)).orElseThrow();
          strategies.keep(tx, number, List.of(steps), Repeat.NEVER);
          assertThat(strategies.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE)).isTrue();
          return number;
        });
  }

  private UUID segment(TenantTx tx, String name, Condition tree) {
    return ((Segments.Outcome.Kept) segments.save(tx, null, name, tree, null)).id();
  }

  private static Condition atLeast(String amount) {
    return new Condition.All(
        List.of(
            new Condition.Leaf(
                Field.DEBT_BALANCE,
                "",
                Operator.AT_LEAST,
                new Condition.Operand.Amount(Money.of(new java.math.BigDecimal(amount), "MXN")))));
  }

  private static Ladder.Step step(int days, Stage stage) {
    return new Ladder.Step(0, new Timing.Due(days), stage, null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private List<String> contacts() {
    return world.asks(
        "select d.name, c.stage, c.step_no from dunning.v_planned_contact c"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"
            + " where c.tenant_id = :tenant order by c.contact_on, d.name");
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
