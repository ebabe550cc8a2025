package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Caps;
import dev.puntual.rules.ContactRules;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why we wrote, and why we did not. */
class ExplainTest {

  private final World world = new World("2026-03-02");
  private final Explain explain = TestApplication.bean(Explain.class);

  @Test
  void aMessageIsExplainedByItsStepAndTheStrategyItCameFrom() {
    var ana = world.debtor("Ana").owes("F1", "1200.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    var debt = only(ana, "2026-03-02");

    assertThat(debt.daysPastDue()).isEqualTo(3);
    assertThat(debt.footing())
        .isNotNull()
        .satisfies(
            footing -> {
              assertThat(footing.strategy()).isEqualTo(Strategy.HOUSE);
              assertThat(footing.version()).isEqualTo(1);
              assertThat(footing.step()).isEqualTo(3);
              assertThat(footing.steps()).isEqualTo(6);
            });
    assertThat(debt.outcome())
        .isInstanceOfSatisfying(
            Explanation.Written.class,
            written -> {
              assertThat(written.state()).isEqualTo("ready");
              assertThat(written.passedOver()).isEqualTo(2);
              assertThat(
                      world.asks(
                          "select message_id from messaging.v_message where tenant_id = :tenant"))
                  .containsExactly(written.message().toString());
            });
  }

  @Test
  void aPlanThatNobodyApprovedIsToldAsWaitingAndThenAsReplaced() {
    var ana = world.debtor("Ana").owes("F1", "1200.00", "2026-02-20");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    assertThat(only(ana, "2026-03-02").outcome()).isEqualTo(new Explanation.Waiting(3));

    world.dayBreaks("2026-03-03");

    world.itIs("2026-03-04", "09:00");
    assertThat(said(ana, "2026-03-02")).isEqualTo("arrived");
    world.evaluates(Cause.DAILY);
    assertThat(only(ana, "2026-03-03").outcome()).isEqualTo(new Explanation.Undecided(true));
    assertThat(only(ana, "2026-03-04").outcome()).isEqualTo(new Explanation.Waiting(3));
  }

  @Test
  void aSilenceNamesWhatStoppedItUntilWhenAndSinceWhen() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, ana.debt("F1"), HoldReason.PROMISE, "2026-03-05");
    world.dayBreaks("2026-03-02");
    world.dayBreaks("2026-03-04");

    var silent =
        new Explanation.Silent(
            "hold_promise",
            LocalDate.parse("2026-03-02"),
            new Explanation.Hold(
                LocalDate.parse("2026-03-05"),
                null,
                new Promised(
                    Money.of("100.00", "MXN"),
                    Money.of("0", "MXN"),
                    LocalDate.parse("2026-03-05"))));
    assertThat(only(ana, "2026-03-02").outcome()).isEqualTo(silent);
    assertThat(only(ana, "2026-03-03").outcome()).isEqualTo(silent);
    assertThat(only(ana, "2026-03-05").outcome()).isEqualTo(silent);
    assertThat(only(ana, "2026-03-06").outcome())
        .as("five days of quiet after a promise")
        .isEqualTo(
            new Explanation.Foretold(2, Action.MESSAGE)
                .kept(new Explanation.Kept(List.of("HOUSE-QUIET-3"), day("2026-03-11"))));
  }

  @Test
  void aDayOnWhichNothingWasDueSaysWhenTheNextStepComes() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.dayBreaks("2026-03-03");

    assertThat(only(ana, "2026-03-03").outcome())
        .isInstanceOfSatisfying(
            Explanation.NothingDue.class,
            nothing -> {
              assertThat(nothing.next().step()).isEqualTo(4);
              assertThat(nothing.next().on()).isEqualTo("2026-03-09");
            });
    assertThat(only(ana, "2026-03-09").outcome())
        .isEqualTo(new Explanation.Foretold(0, Action.MESSAGE));
  }

  @Test
  void aDebtThatWasPaidIsOwedOnTheDaysBeforeAndOnNoneAfter() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.itIs("2026-03-04", "12:00");
    world.pays(ana.debt("F1"), "100.00");
    world.dayBreaks("2026-03-06");

    assertThat(said(ana, "2026-03-02")).isEqualTo("written");
    assertThat(said(ana, "2026-03-03")).isEqualTo("nothingdue");
    assertThat(said(ana, "2026-03-04")).isEqualTo("settled");
    assertThat(said(ana, "2026-03-05")).isEmpty();
    assertThat(said(ana, "2026-03-06")).isEqualTo("settled");
    assertThat(said(ana, "2026-03-10")).isEmpty();
    assertThat(said(ana, "2026-02-28")).isEmpty();
  }

  @Test
  void whoWasLeftOutByAPersonIsToldSo() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.debtor("Beto").owes("F2", "100.00", "2026-02-27");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.leavesOut(plan, ana);
    world.approves(plan);

    assertThat(said(ana, "2026-03-02")).isEqualTo("leftout");
    assertThat(said(ana, "2026-03-03")).isEqualTo("nothingdue");
  }

  @Test
  void onADayTheCompanyWritesToNobodyAStepWaitsForTheNextOne() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-03-12");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    assertThat(only(ana, "2026-03-15").outcome())
        .isEqualTo(new Explanation.Closed(LocalDate.parse("2026-03-17")));
    assertThat(said(ana, "2026-03-16")).isEqualTo("closed");
    assertThat(said(ana, "2026-03-17")).isEqualTo("foretold");
  }

  @Test
  void aDayWithoutAnyEvaluationIsToldAsSuch() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-03-04");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.dayBreaks("2026-03-10");

    assertThat(only(ana, "2026-03-05").outcome()).isEqualTo(new Explanation.Undecided(false));
    assertThat(said(ana, "2026-03-10")).isEqualTo("written");
  }

  @Test
  void aDayThatTheRulesCloseIsForetoldWithTheRuleAndTheFirstDayThatIsOpen() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-03-04");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(only(ana, "2026-03-04").outcome())
        .isEqualTo(new Explanation.Foretold(0, Action.MESSAGE));

    atMostOnceAWeek();

    assertThat(only(ana, "2026-03-04").outcome())
        .isEqualTo(
            new Explanation.Foretold(0, Action.MESSAGE)
                .kept(new Explanation.Kept(List.of("COMPANY-CAP-WEEK"), day("2026-03-09"))));
    assertThat(days(ana, "2026-03-04", "2026-03-04").getFirst().speaks()).isFalse();
  }

  @Test
  void aStepThatTheRulesKeepBackAllItsLifeIsForetoldForTheDayOnWhichItComesAgainAndThenLeaves() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx -> TestApplication.bean(ContactRules.class).keep(tx, new Caps(null, null, 14 * 24)));
    assertThat(only(ana, "2026-03-09").outcome())
        .isEqualTo(
            new Explanation.Foretold(0, Action.MESSAGE)
                .kept(new Explanation.Kept(List.of("COMPANY-GAP"), day("2026-03-17"))));
    assertThat(only(ana, "2026-03-12").outcome())
        .isEqualTo(new Explanation.Silent("unheard", day("2026-03-09"), null));
    var again = only(ana, "2026-03-17");
    assertThat(again.outcome()).isEqualTo(new Explanation.Foretold(0, Action.MESSAGE));

    for (var on = day("2026-03-09"); !on.isAfter(day("2026-03-17")); on = on.plusDays(1)) {
      world.approves(world.dayBreaks(on.toString()));
      TestApplication.bean(Dispatcher.class).drain(world.tenant);
    }

    assertThat(
            world.asks(
                "select p.contact_on, p.step_no, m.state from dunning.planned_contact p join"
                    + " messaging.v_message m on m.tenant_id = :tenant and m.message_id ="
                    + " p.message_id where p.tenant_id = :tenant and p.contact_on >= '2026-03-09'"
                    + " order by 1"))
        .containsExactly("2026-03-09 4 expired", "2026-03-17 4 accepted");
  }

  @Test
  void aLetterToComeCountsAgainstThoseAfterIt() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-03-12");
    ana.owes("F2", "100.00", "2026-03-13");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    atMostOnceAWeek();

    assertThat(days(ana, "2026-03-05", "2026-03-05").getFirst().speaks()).isTrue();
    assertThat(days(ana, "2026-03-06", "2026-03-06").getFirst().speaks()).isFalse();
    assertThat(days(ana, "2026-03-12", "2026-03-12").getFirst().speaks()).isTrue();
    assertThat(days(ana, "2026-03-13", "2026-03-13").getFirst().speaks()).isFalse();
  }

  private void atMostOnceAWeek() {
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx -> TestApplication.bean(ContactRules.class).keep(tx, new Caps(null, 1, null)));
  }

  @Test
  void noFurtherThanThirtyDaysIsForetold() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-03-04");
    world.fileArrives();
    world.dayBreaks("2026-03-02");

    var days = days(ana, "2026-03-01", "2027-01-01");

    assertThat(days).hasSize(32);
    assertThat(days.getLast().day()).isEqualTo("2026-04-01");
    assertThat(days)
        .extracting(Explanation::foretold)
        .startsWith(false, false, true)
        .endsWith(true);
  }

  @Test
  void aDebtorThatIsNotTheirsIsNobody() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-03-04");
    world.fileArrives();
    var other = new World("2026-03-02");
    var debtor = ana.id();
    List<Explanation> found =
        TestApplication.bean(TenantTransactions.class)
            .in(other.tenant, tx -> explain.days(tx, debtor, day("2026-03-01"), day("2026-03-05")));
    assertThat(found).isEmpty();
  }

  private List<Explanation> days(World.Debtor debtor, String from, String until) {
    return TestApplication.bean(TenantTransactions.class)
        .in(world.tenant, tx -> explain.days(tx, debtor.id(), day(from), day(until)));
  }

  private Explanation.Debt only(World.Debtor debtor, String day) {
    return days(debtor, day, day).getFirst().debts().getFirst();
  }

  /** The kind of outcome; empty when nothing was owed. */
  private String said(World.Debtor debtor, String day) {
    return days(debtor, day, day).getFirst().debts().stream()
        .map(debt -> debt.outcome().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
