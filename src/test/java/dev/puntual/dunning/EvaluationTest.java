package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.jobs.Crew;
import dev.puntual.worklist.HoldReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private final World world = new World("2026-03-02");

  @Test
  void aDebtThreeDaysLateHasItsThirdStepAndTheEarlierOnesAreRecordedAsPassedOver() {
    world.debtor("Ana").owes("F1", "1200.00", "2026-02-27");
    world.fileArrives();

    var plan = world.dayBreaks("2026-03-02");

    assertThat(plan)
        .isInstanceOfSatisfying(
            Evaluated.Planned.class, p -> assertThat(p.contacts()).isEqualTo(1));
    assertThat(world.decisions()).containsExactly("Ana F1 3 due");
    assertThat(
            world.asks(
                "select first_step, step_no, days_past_due from dunning.v_decision where tenant_id = :tenant"))
        .containsExactly("1 3 3");
  }

  @Test
  void aDebtorOfUnknownZoneIsWrittenToOnceAllTheClocksOfItsCountryAllow() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.debtorOfUnknownZone("Beto").owes("F2", "100.00", "2026-02-27");
    world.fileArrives();

    world.approves(world.dayBreaks("2026-03-02"));

    assertThat(
            world.asks(
                "select m.recipient, to_char(q.due_at at time zone 'America/Mexico_City', 'HH24:MI')"
                    + " from messaging.v_ready q join messaging.v_message m"
                    + " on m.tenant_id = :tenant and m.message_id = q.message_id"
                    + " where q.tenant_id = :tenant order by m.recipient"))
        .containsExactly("Ana 09:00", "Beto 10:00");
    assertThat(sentAt("09:59")).containsExactly("Ana accepted", "Beto ready");
    assertThat(sentAt("10:00")).containsExactly("Ana accepted", "Beto accepted");
  }

  private List<String> sentAt(String time) {
    world.itIs("2026-03-02", time);
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    return world.asks(
        "select recipient, state from messaging.v_message where tenant_id = :tenant"
            + " order by recipient");
  }

  @Test
  void runningTheSameDayTwiceChangesNothing() {
    world.debtor("Ana").owes("F1", "1200.00", "2026-02-27");
    world.debtorWithoutAddress("Beto").owes("F2", "10.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    assertThat(world.dayBreaks("2026-03-02")).isInstanceOf(Evaluated.Quiet.class);
    assertThat(world.decisions()).containsExactly("Ana F1 3 due", "Beto F2 3 no_address");
  }

  @Test
  void severalDebtsOfOneDebtorMakeOneContactPerCurrencyLedByTheFirmestStep() {
    world
        .debtor("Ana")
        .owes("F1", "100.00", "2026-02-27")
        .owes("F2", "200.00", "2026-01-15")
        .owes("F3", "50.00", "USD", "2026-02-20", "\\N");
    world.fileArrives();

    world.dayBreaks("2026-03-02");

    assertThat(
            world.asks(
                "select currency, step_no, debts, amount from dunning.v_planned_contact where tenant_id = :tenant order by currency"))
        .containsExactly("MXN 6 2 300.0000", "USD 4 1 50.0000");
  }

  @Test
  void theFirstPlanWaitsAndLaterOnesGoByThemselves() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-05");
    world.fileArrives();

    var first = world.dayBreaks("2026-03-02");
    assertThat(first)
        .isInstanceOfSatisfying(Evaluated.Planned.class, p -> assertThat(p.waits()).isTrue());
    assertThat(world.approves(first)).isEqualTo(1);

    var later = world.dayBreaks("2026-03-05");
    assertThat(later)
        .isInstanceOfSatisfying(Evaluated.Planned.class, p -> assertThat(p.waits()).isFalse());
    assertThat(
            world.asks(
                "select stage, state from messaging.v_message where tenant_id = :tenant order by stage"))
        .containsExactly("before ready", "due ready");
  }

  @Test
  void aPlanNobodyApprovedIsReplacedByOneOfTodaysFacts() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.dayBreaks("2026-03-02");

    var replacement = world.dayBreaks("2026-03-09");

    assertThat(replacement)
        .isInstanceOfSatisfying(Evaluated.Planned.class, p -> assertThat(p.waits()).isTrue());
    assertThat(world.decisions()).containsExactly("Ana F1 4 due");
    assertThat(world.asks("select count(*) from messaging.v_message where tenant_id = :tenant"))
        .containsExactly("0");
  }

  @Test
  void aMissedDayIsCaughtUpWithTheLatestStepThatApplies() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-04");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    world.dayBreaks("2026-03-24");

    assertThat(
            world.asks(
                "select first_step, step_no, reason from dunning.v_decision where tenant_id = :tenant order by step_no"))
        .containsExactly("1 1 due", "2 5 due");
  }

  @Test
  void aHoldSilencesOneDebtAndItsStepComesWhenTheHoldHasRunOut() {
    var ana =
        world.debtor("Ana").owes("F1", "100.00", "2026-02-27").owes("F2", "70.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, ana.debt("F1"), HoldReason.PROMISE, "2026-03-04");

    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana F1 3 hold_promise", "Ana F2 3 due");

    world.dayBreaks("2026-03-05");
    assertThat(world.decisions())
        .containsExactly("Ana F1 3 hold_promise", "Ana F2 3 due", "Ana F1 3 due");
  }

  @Test
  void evaluationsThatComeAtOnceStandInLineAndEachSeesWhatTheOneBeforeLeft() throws Exception {
    for (int debt = 0; debt < 40; debt++) {
      world.debtor("Ana " + debt).owes("F" + debt, "100.00", "2026-02-27");
    }
    world.fileArrives();
    world.itIs("2026-03-02", "10:00");
    var crew = new Crew("evaluations of one test");
    var failures = new AtomicInteger();
    for (int hand = 0; hand < 8; hand++) {
      crew.start(
          () -> {
            try {
              world.evaluates(Cause.ASKED);
            } catch (RuntimeException e) {
              failures.incrementAndGet();
            }
          });
    }
    assertThat(crew.awaitRest(Duration.ofSeconds(30))).isTrue();

    assertThat(failures).hasValue(0);
    assertThat(world.decisions()).hasSize(40).allMatch(decision -> decision.endsWith(" 3 due"));
    assertThat(
            world.asks(
                "select state, count(*) from dunning.v_plan where tenant_id = :tenant group by state order by state"))
        .containsExactly("discarded 7", "proposed 1");
  }

  @Test
  void oldDebtsMayEnterAtAGentlerStepAndGoOnAtTheUsualPace() {
    world.debtor("Ana").owes("F1", "100.00", "2024-01-01");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    assertThat(world.decisions()).containsExactly("Ana F1 6 due");

    world.approves(world.entersAt(3));
    assertThat(world.decisions()).containsExactly("Ana F1 3 due");

    assertThat(world.dayBreaks("2026-03-03")).isInstanceOf(Evaluated.Quiet.class);
    world.dayBreaks("2026-03-09");
    assertThat(world.decisions()).containsExactly("Ana F1 3 due", "Ana F1 4 due");
  }

  @Test
  void aContactThatAPersonLeftOutIsNotWrittenTomorrowEither() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.debtor("Beto").owes("F2", "100.00", "2026-02-27");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");

    assertThat(world.leavesOut(plan, ana)).isEqualTo(1);
    assertThat(world.approves(plan)).isEqualTo(1);

    assertThat(world.decisions()).containsExactly("Ana F1 3 held_by_person", "Beto F2 3 due");
    assertThat(world.dayBreaks("2026-03-03")).isInstanceOf(Evaluated.Quiet.class);
  }

  @Test
  void whoWasLeftOutAndTakenBackInIsWrittenTo() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.leavesOut(plan, ana);

    assertThat(world.takesBackIn(plan, ana)).isEqualTo(1);
    assertThat(world.approves(plan)).isEqualTo(1);
    assertThat(world.decisions()).containsExactly("Ana F1 3 due");
  }

  @Test
  void whoWasLeftOutStaysOutWhenANewFileReplacesTheWaitingPlan() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.leavesOut(world.dayBreaks("2026-03-02"), ana);
    world.debtor("Beto").owes("F2", "100.00", "2026-02-27");
    world.fileArrives();

    assertThat(world.approves(world.evaluates(Cause.IMPORT))).isEqualTo(1);

    assertThat(world.decisions()).containsExactly("Ana F1 3 held_by_person", "Beto F2 3 due");
  }

  @Test
  void aDebtThatWasPaidIsSettledAndNothingMoreIsSaid() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(ana.debt("F1"), "100.00");

    world.dayBreaks("2026-03-09");

    assertThat(world.decisions()).containsExactly("Ana F1 3 due", "Ana F1 3 settled");
    assertThat(
            world.asks("select count(*) from dunning.v_planned_contact where tenant_id = :tenant"))
        .containsExactly("1");
  }

  @Test
  void aReversedPaymentBeginsANewEpisodeOfTheDebt() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(ana.debt("F1"), "100.00");
    world.pays(ana.debt("F1"), "-100.00");

    world.dayBreaks("2026-03-09");

    assertThat(
            world.asks(
                "select episode, step_no, reason from dunning.v_decision where tenant_id = :tenant order by episode"))
        .containsExactly("1 3 due", "2 4 due");
  }

  @Test
  void onASundayThePlanIsForMondayAndMondayAddsNothing() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();

    var sunday = world.dayBreaks("2026-03-01");
    assertThat(sunday.day().toString()).isEqualTo("2026-03-02");
    world.approves(sunday);

    assertThat(world.dayBreaks("2026-03-02")).isInstanceOf(Evaluated.Quiet.class);
  }

  @Test
  void aSecondFileOnTheSameDayDoesNotWriteToTheSameDebtorAgain() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.debtor("Ana").owes("F9", "100.00", "2026-02-20");
    world.fileArrives();

    world.evaluates(Cause.IMPORT);

    assertThat(world.decisions()).containsExactly("Ana F1 3 due", "Ana F9 4 already_today");
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions()).contains("Ana F9 4 due");
  }
}
