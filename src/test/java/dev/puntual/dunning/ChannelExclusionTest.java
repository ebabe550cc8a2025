package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Somebody is not to be reached by one channel, about everything or about one debt, until a day.
 */
class ChannelExclusionTest {

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void aCustomerExcludedFromEmailIsCalledInstead() {
    house(SMS, EMAIL, CALL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtor("Luis").owes("L1", "50.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.EMAIL, "2026-03-15");
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
    assertThat(letters()).containsExactly("Luis");
    assertThat(world.told(ana, "2026-03-02"))
        .isEqualTo(
            new Explanation.Tasked(
                Action.CALL,
                false,
                0,
                List.of(new Passed(SMS, Passed.Why.OFF), new Passed(EMAIL, Passed.Why.EXCLUDED))));
  }

  @Test
  void aCustomerExcludedFromCallsIsWrittenToInstead() {
    house(CALL, EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtor("Luis").owes("L1", "50.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.CALL, null);
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    assertThat(world.tasks()).containsExactly("call Luis 50.0000");
    assertThat(letters()).containsExactly("Ana");
    assertThat(world.told(ana, "2026-03-02"))
        .isInstanceOfSatisfying(
            Explanation.Written.class,
            written ->
                assertThat(written.passed())
                    .containsExactly(new Passed(CALL, Passed.Why.EXCLUDED)));
  }

  @Test
  void whereNoChannelIsLeftTheDecisionSaysSoAndTheDebtorIsListed() {
    house(EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.EMAIL, null);
    world.approves(world.dayBreaks("2026-03-02"));
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions()).containsExactly("Ana A1 1 excluded_channel");
    assertThat(
            world.asks("select reason from dunning.v_silence where tenant_id = :tenant order by 1"))
        .containsExactly("excluded_channel");
    assertThat(world.told(ana, "2026-03-03"))
        .isInstanceOfSatisfying(
            Explanation.Silent.class,
            silent -> {
              assertThat(silent.reason()).isEqualTo("excluded_channel");
              assertThat(silent.since()).isEqualTo("2026-03-02");
              assertThat(silent.hold()).isNotNull();
            });
  }

  @Test
  void whatIsForetoldOfAnExclusionIsWhatHappens() {
    house(EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-10");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    world.excludes(ana, null, Way.EMAIL, "2026-03-12");
    assertThat(world.told(ana, "2026-03-11"))
        .isEqualTo(
            new Explanation.Silent(
                "excluded_channel",
                LocalDate.parse("2026-03-11"),
                new Explanation.Hold(LocalDate.parse("2026-03-12"), null, null)));
    assertThat(world.told(ana, "2026-03-13"))
        .isEqualTo(new Explanation.Foretold(0, Action.MESSAGE, manner(EMAIL), List.of()));
  }

  @Test
  void whatIsRehearsedOfExclusionsIsWhatHappensOnEachDay() {
    house(EMAIL, CALL);
    var debtors = new ArrayList<World.Debtor>();
    for (int n = 1; n <= 9; n++) {
      debtors.add(world.debtor("D" + n).owes("F" + n, "100.00", "2026-03-0" + n));
    }
    world.fileArrives();
    world.excludes(debtors.get(2), null, Way.EMAIL, "2026-03-04");
    for (int n : new int[] {5, 8}) {
      world.excludes(debtors.get(n), null, Way.EMAIL, "2026-03-09");
      world.excludes(debtors.get(n), null, Way.CALL, "2026-03-11");
    }
    var rehearsed =
        in(
            tx ->
                TestApplication.bean(Rehearsal.class)
                    .of(tx, new Rehearsal.Question(null, 20, false))
                    .orElseThrow());
    var foretold = new ArrayList<String>();
    rehearsed.slices().forEach(one -> foretold.add(one.day() + " email " + one.messages()));
    rehearsed.tasks().forEach(one -> foretold.add(one.day() + " call " + one.messages()));
    for (var day = LocalDate.parse("2026-03-02");
        day.isBefore(LocalDate.parse("2026-03-20"));
        day = day.plusDays(1)) {
      world.approves(world.dayBreaks(day.toString()));
    }
    assertThat(foretold)
        .hasSizeGreaterThan(5)
        .containsExactlyInAnyOrderElementsOf(
            world.asks(
                "select contact_on, channel, count(*) from dunning.v_planned_contact"
                    + " where tenant_id = :tenant group by contact_on, channel"));
  }

  @Test
  void whoIsExcludedFromEveryChannelIsNamedAmongThoseWhoWouldHearNothing() {
    house(EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.EMAIL, null);
    var rehearsed =
        in(
            tx ->
                TestApplication.bean(Rehearsal.class)
                    .of(tx, new Rehearsal.Question(null, 20, false))
                    .orElseThrow());
    assertThat(rehearsed.quiet())
        .singleElement()
        .extracting(Rehearsed.Quiet::why)
        .isEqualTo(Rehearsed.Why.EXCLUDED_CHANNEL);
  }

  @Test
  void aLetterAskedForIsWithdrawnWhenItsChannelIsExcludedMeanwhileAndTheStepGoesByTheNextOne() {
    house(EMAIL, CALL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    world.excludes(ana, null, Way.EMAIL, "2026-03-31");
    leave();
    assertThat(
            world.asks("select state, reason from messaging.v_message where tenant_id = :tenant"))
        .containsExactly("withdrawn excluded_channel");
    world.approves(world.dayBreaks("2026-03-03"));
    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
  }

  @Test
  void aDebtExcludedMeanwhileIsLeftOutOfTheLetterThatSpeaksOfTheOthers() {
    house(EMAIL, CALL);
    var ana =
        world.debtor("Ana").owes("A1", "100.00", "2026-03-01").owes("A2", "70.00", "2026-03-01");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    world.excludes(ana, ana.debt("A2"), Way.EMAIL, null);
    leave();
    assertThat(world.asks("select content from messaging.letter where tenant_id = :tenant"))
        .singleElement()
        .satisfies(said -> assertThat(said).contains("\"A1\"").doesNotContain("\"A2\""));
  }

  @Test
  void whoIsExcludedBetweenPlanAndApprovalIsCalledOrWrittenToAsTheStepSays() {
    house(EMAIL, CALL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "50.00", "2026-03-01");
    var both = world.debtor("Pia").owes("P1", "60.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.excludes(ana, null, Way.EMAIL, null);
    world.excludes(both, null, Way.EMAIL, null);
    world.excludes(both, null, Way.CALL, null);
    assertThat(world.approves(plan)).isZero();
    assertThat(luis.id()).isNotNull();
    assertThat(world.tasks()).containsExactly("call Ana 100.0000", "call Luis 50.0000");
    assertThat(world.decisions())
        .containsExactly("Ana A1 1 due", "Luis L1 1 due", "Pia P1 1 excluded_channel");
    assertThat(world.told(ana, "2026-03-02"))
        .isEqualTo(
            new Explanation.Tasked(
                Action.CALL, false, 0, List.of(new Passed(EMAIL, Passed.Why.EXCLUDED))));
    assertThat(world.told(luis, "2026-03-02"))
        .isEqualTo(
            new Explanation.Tasked(
                Action.CALL, false, 0, List.of(new Passed(EMAIL, Passed.Why.NOBODY))));
  }

  @Test
  void aCallThatWasPlannedBecomesALetterWhenNobodyMayCallAnyMore() {
    house(CALL, EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.excludes(ana, null, Way.CALL, null);
    assertThat(world.approves(plan)).isEqualTo(1);
    assertThat(letters()).containsExactly("Ana");
    assertThat(world.tasks()).isEmpty();
  }

  @Test
  void anExclusionByChannelLiftsByItself() {
    house(EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.EMAIL, "2026-03-04");
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-04"));
    assertThat(letters()).isEmpty();
    assertThat(world.approves(world.dayBreaks("2026-03-05"))).isEqualTo(1);
    assertThat(letters()).containsExactly("Ana");
    assertThat(world.decisions()).containsExactly("Ana A1 1 excluded_channel", "Ana A1 1 due");
  }

  @Test
  void anExclusionThatIsLiftedIsOver() {
    house(EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.lifts(world.excludes(ana, null, Way.EMAIL, null));
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
  }

  @Test
  void aCallStepOfWhomNobodyMayCallIsSilent() {
    in(tx -> HouseSteps.follow(tx, step(Action.CALL, EMAIL)));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.CALL, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana A1 1 excluded_channel");
    assertThat(world.tasks()).isEmpty();
  }

  @Test
  void whatTheOfficeDoesIsDoneWhateverChannelIsExcluded() {
    in(tx -> HouseSteps.follow(tx, step(Action.CREDIT_HOLD, EMAIL)));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.CALL, null);
    world.excludes(ana, null, Way.EMAIL, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.tasks()).containsExactly("credit_hold Ana 100.0000");
  }

  @Test
  void aDebtExcludedAloneIsNotInTheLetterOfTheOthersAndHasItsCallAnotherDay() {
    house(EMAIL, CALL);
    var ana =
        world
            .debtor("Ana")
            .owes("A1", "100.00", "2026-03-01")
            .owes("A2", "70.00", "2026-03-01")
            .owes("A3", "30.00", "2026-02-26");
    world.fileArrives();
    world.excludes(ana, ana.debt("A3"), Way.CALL, null);
    world.excludes(ana, ana.debt("A2"), Way.EMAIL, null);
    // In one tone the call leads: whatever may not be called about waits.
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isZero();
    assertThat(world.tasks()).containsExactly("call Ana 170.0000");
    assertThat(world.decisions())
        .containsExactly("Ana A1 1 due", "Ana A2 1 due", "Ana A3 1 already_today");
    world.dayBreaks("2026-03-03");
    assertThat(letters()).containsExactly("Ana");
    assertThat(
            world.asks(
                "select contact_on, channel, debts, amount from dunning.v_planned_contact"
                    + " where tenant_id = :tenant order by 1"))
        .containsExactly("2026-03-02 call 2 170.0000", "2026-03-03 email 1 30.0000");
  }

  private void house(Means... by) {
    in(tx -> HouseSteps.follow(tx, step(Action.MESSAGE, by)));
  }

  private static Ladder.Step step(Action action, Means... by) {
    return new Ladder.Step(0, new Timing.Due(1), Stage.GENTLE, null, action, manner(by));
  }

  private static Manner manner(Means... by) {
    return new Manner(Manner.USUAL.to(), List.of(by), Leaving.SOON);
  }

  private void leave() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  private List<String> letters() {
    return world.asks(
        "select d.name from messaging.v_message m"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.subject_id"
            + " where m.tenant_id = :tenant order by 1");
  }

  private <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
