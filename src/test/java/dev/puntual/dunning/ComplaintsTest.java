package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What users of other collection programs complain of most, as far as it is a matter of deciding.
 */
class ComplaintsTest {

  private final World world = new World("2026-03-02");
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  @DisplayName("1: the same reminder goes out many times")
  void twentyTwoLooksInADayMakeOneMessage() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    for (int look = 0; look < 22; look++) {
      world.itIs("2026-03-02", "%02d:%02d".formatted(10 + look / 4, look % 4 * 15));
      assertThat(world.evaluates(Cause.ASKED)).isInstanceOf(Evaluated.Quiet.class);
    }

    assertThat(messages()).containsExactly("Ana gentle");
  }

  @Test
  @DisplayName("2: a missed day is lost")
  void afterAnOutageTheStepThatNowAppliesIsTakenAndTheMissedOnesAreRecorded() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-04");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    world.dayBreaks("2026-03-24");

    assertThat(
            world.asks(
                "select first_step, step_no, reason from dunning.v_decision where tenant_id = :tenant order by step_no"))
        .containsExactly("1 1 due", "2 5 due");
    assertThat(messages()).containsExactly("Ana before", "Ana firm");
  }

  @Test
  @DisplayName("3: people who have paid are chased")
  void aPaymentAfterThePlanWithdrawsTheMessageAtTheDoor() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(ana.debt("F1"), "100.00");

    world.itIs("2026-03-02", "12:00");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    assertThat(
            world.asks("select state, reason from messaging.v_message where tenant_id = :tenant"))
        .containsExactly("withdrawn settled");
  }

  @Test
  @DisplayName("4: the wrong sign: what is for sixty days late goes sixty days early")
  void stepsAreShownOnDatesAndBeforeIsBefore() {
    var ladder = new Ladder(1, 1, List.of(step(1, -7), step(2, 60)), Repeat.NEVER);
    assertThat(ladder.dates(LocalDate.parse("2026-03-10"), WorkDays.PLAIN))
        .containsExactly(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-05-09"));
    assertThat(ladder.lags(LocalDate.parse("2026-03-10"), WorkDays.PLAIN)).containsExactly(-7, 60);
  }

  @Test
  @DisplayName("5: editing a schedule does not reach existing invoices")
  void aNewVersionReachesOpenDebtsAndSaysFirstHowMany() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    in(
        tx -> {
          strategies.keep(tx, Strategy.HOUSE, List.of(step(1, 3), step(2, 5)), Repeat.NEVER);
          return 0;
        });
    var effect =
        in(
            tx ->
                TestApplication.bean(Effect.class)
                    .today(tx, Strategy.HOUSE, BusinessDate.of("2026-03-04")));
    assertThat(effect).containsExactly(new Effect.OnStep(2, 1, 0, 1, 1, 0));

    in(tx -> strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE));
    world.dayBreaks("2026-03-04");

    assertThat(world.decisions()).containsExactly("Ana F1 3 due", "Ana F1 2 due");
  }

  @Test
  @DisplayName("6: too few steps, rigid shapes")
  void twoBeforeFourAfterAndThenEveryWeekUntilALimit() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-20");
    world.fileArrives();
    var days = List.of(-10, -3, 1, 4, 7, 10);
    var steps = IntStream.range(0, days.size()).mapToObj(i -> step(i + 1, days.get(i))).toList();
    in(
        tx -> {
          strategies.keep(tx, Strategy.HOUSE, steps, new Repeat(Repeat.Unit.WEEK, 1, 3));
          return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
    for (int day = 0; day < 70; day++) {
      world.approves(world.dayBreaks(LocalDate.parse("2026-03-02").plusDays(day).toString()));
    }
    assertThat(messages()).hasSize(9);
  }

  @Test
  @DisplayName("7: messages at the wrong hour or day")
  void whatIsDueOnASundayWaitsForTheOpenHourOfTheNextWorkingDay() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-15");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-15"));

    // The Monday is a holiday in Mexico.
    assertThat(
            world.asks(
                "select to_char(due_at at time zone 'America/Mexico_City', 'DD HH24:MI')"
                    + " from messaging.v_ready where tenant_id = :tenant"))
        .hasSize(1)
        .allMatch(at -> at.startsWith("17 ") && at.compareTo("17 08:00") >= 0);
  }

  @Test
  @DisplayName("8: one message per customer, not one per invoice")
  void threeDebtsOfACustomerAreOneMessage() {
    world
        .debtor("Ana")
        .owes("F1", "100.00", "2026-02-27")
        .owes("F2", "200.00", "2026-01-15")
        .owes("F3", "300.00", "2026-02-10");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(messages()).containsExactly("Ana final");
  }

  @Test
  @DisplayName("10: some customers must never be dunned")
  void whoeverIsExcludedIsSilentEveryDayAndIsListedWithTheReason() {
    var office = world.debtor("Gobierno").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.holds(office, null, HoldReason.PAUSE, null);
    for (int day = 0; day < 60; day++) {
      world.approves(world.dayBreaks(LocalDate.parse("2026-03-02").plusDays(day).toString()));
    }
    assertThat(messages()).isEmpty();
    assertThat(world.asks("select reason from dunning.v_silence where tenant_id = :tenant"))
        .containsExactly("hold_pause");
  }

  @Test
  @DisplayName("11: failures are silent")
  void whoeverCannotBeReachedIsListedAndNotForgotten() {
    world.debtorWithoutAddress("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    assertThat(world.asks("select reason from dunning.v_silence where tenant_id = :tenant"))
        .containsExactly("no_address");
  }

  @Test
  @DisplayName("12: a promise should stop the chase")
  void aPromiseSilencesUntilItsDayAndTheChaseResumesByItself() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-06");
    for (var day : List.of("2026-03-02", "2026-03-03", "2026-03-06")) {
      world.dayBreaks(day);
    }
    assertThat(world.decisions()).containsExactly("Ana F1 3 hold_promise");
    world.approves(world.dayBreaks("2026-03-07"));
    assertThat(messages()).containsExactly("Ana gentle");
    assertThat(
            world.asks(
                "select r.due_at at time zone 'America/Mexico_City', m.against from messaging.v_ready r"
                    + " join messaging.v_message m on m.tenant_id = :tenant and m.message_id = r.message_id"
                    + " where r.tenant_id = :tenant"))
        .as("the house is quiet for five days after the promised day")
        .containsExactly("2026-03-12 08:00:00 HOUSE-QUIET-3");
  }

  @Test
  @DisplayName("13: disputes have nowhere to live")
  void aDisputeAboutOneDebtLeavesTheRestCollected() {
    var ana =
        world.debtor("Ana").owes("F1", "100.00", "2026-02-27").owes("F2", "70.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, ana.debt("F1"), HoldReason.DISPUTE, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana F1 3 hold_dispute", "Ana F2 3 due");
    assertThat(world.asks("select amount from dunning.v_planned_contact where tenant_id = :tenant"))
        .containsExactly("70.0000");
  }

  @Test
  @DisplayName("14: instalments are invisible until the last one is late")
  void eachInstalmentOfADocumentHasItsOwnDate() {
    var ana = world.debtor("Ana");
    ana.owesInstalment("C1", 1, "100.00", "2026-02-27");
    ana.owesInstalment("C1", 2, "100.00", "2026-03-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(
            world.asks(
                "select r.instalment, x.step_no from dunning.v_decision x"
                    + " join receivables.v_receivable r on r.tenant_id = :tenant"
                    + " and r.receivable_id = x.receivable_id where x.tenant_id = :tenant"))
        .containsExactly("1 3");
    assertThat(world.asks("select amount from dunning.v_planned_contact where tenant_id = :tenant"))
        .containsExactly("100.0000");
  }

  @Test
  @DisplayName("24: overdue evaluation is not deterministic")
  void theSameFactsOnTheSameDayAreDecidedTheSame() {
    var other = new World("2026-03-02");
    for (var company : List.of(world, other)) {
      for (int debt = 0; debt < 25; debt++) {
        company
            .debtor("D" + debt)
            .owes("F" + debt, "100.00", LocalDate.parse("2026-03-05").minusDays(debt).toString());
      }
      company.fileArrives();
      company.approves(company.dayBreaks("2026-03-02"));
    }
    assertThat(world.decisions()).hasSize(25).isEqualTo(other.decisions());
  }

  private static Ladder.Step step(int number, int days) {
    return new Ladder.Step(number, new Timing.Due(days), Stage.GENTLE, null);
  }

  private List<String> messages() {
    return world.asks(
        "select recipient, stage from messaging.v_message where tenant_id = :tenant order by requested_at");
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
