package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** At what hour of the debtor's day the letter of a step leaves. */
class StepHoursTest {

  private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
  private static final Leaving BEST = new Leaving.Best();

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void aLetterWaitsForTheHourOfItsStepAndLeavesThen() {
    house(from("15:00"));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(due()).containsExactly("Ana 02 15:00");

    world.itIs("2026-03-02", "14:59");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(states()).containsExactly("ready");
    world.itIs("2026-03-02", "15:00");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(states()).containsExactly("accepted");
  }

  @Test
  void theHourIsThatOfTheDebtorsPlaceOrOursWhereNobodyKnowsIt() {
    house(from("15:00"));
    world.debtor("Tere").lives("MX", "America/Tijuana", "es").owes("T1", "100.00", "2026-03-01");
    world.debtorOfUnknownZone("Uma").owes("U1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(due()).containsExactly("Tere 02 17:00", "Uma 02 15:00");
  }

  @Test
  void anHourThatIsOverKeepsNothingBack() {
    house(from("08:30"));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.itIs("2026-03-02", "11:20");
    world.approves(plan);
    assertThat(due()).containsExactly("Ana 02 11:20");
  }

  @Test
  void anHourAfterTheOfficeClosesIsNeverTakenButTheNextOpenOne() {
    house(from("15:00"));
    world.debtor("Ana").owes("A1", "100.00", "2026-03-06");
    world.fileArrives();
    // A Saturday, on which the company writes until one.
    world.approves(world.dayBreaks("2026-03-07"));
    assertThat(due()).containsExactly("Ana 09 08:00");
  }

  @Test
  void aPlanMadeOnAHolidayLeavesOnItsDayAlsoWhereThereIsNone() {
    house(Leaving.SOON);
    world.debtor("Bob").lives("US", "America/Chicago", "en").owes("B1", "100.00", "2026-03-14");
    world.fileArrives();
    // Monday the sixteenth is a holiday in Mexico, so Sunday's plan is for Tuesday.
    world.approves(world.dayBreaks("2026-03-15"));
    assertThat(due()).hasSize(1).allMatch(line -> line.startsWith("Bob 17 "));
  }

  @Test
  void theBestHourIsTheMiddleOfThoseAtWhichTheDebtorPaid() {
    house(BEST);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    pays(ana, "2026-01-05T10:40", "2026-01-20T16:10", "2026-02-03T11:50");
    opens(ana, "2026-02-10T18:00", "2026-02-11T18:00");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(due()).containsExactly("Ana 02 11:00");
    assertThat(told(ana)).isEqualTo(new Explanation.Hour(LocalTime.of(11, 0), "pays"));
  }

  @Test
  void whereTheDebtorHasHardlyPaidTheHoursOfOpeningCountAsWell() {
    house(BEST);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    pays(ana, "2026-01-05T10:40");
    opens(ana, "2026-02-10T17:10", "2026-02-11T16:20");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(due()).containsExactly("Ana 02 16:00");
    assertThat(told(ana)).isEqualTo(new Explanation.Hour(LocalTime.of(16, 0), "opens"));
  }

  @Test
  void twoFactsAreNoHabitAndOldOnesNoneAtAll() {
    house(BEST);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    pays(ana, "2026-01-05T15:40", "2026-01-20T16:10", "2024-02-03T15:50");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(due()).containsExactly("Ana 02 09:00");
    assertThat(told(ana)).isEqualTo(new Explanation.Hour(null, "unknown"));
  }

  @Test
  void whoeverPaysAtNightIsWrittenToInTheMorning() {
    house(BEST);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    pays(ana, "2026-01-05T23:40", "2026-01-20T22:10", "2026-02-03T21:50");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(due()).containsExactly("Ana 02 09:00");
    assertThat(told(ana)).isEqualTo(new Explanation.Hour(null, "outside"));
  }

  @Test
  void whatIsForetoldSaysTheHour() {
    house(from("15:00"));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-10");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    var on = LocalDate.parse("2026-03-11");
    assertThat(explained(ana, on))
        .isEqualTo(
            new Explanation.Foretold(
                0, Action.MESSAGE, new Manner(Manner.USUAL.to(), from("15:00")), List.of()));
  }

  @Test
  void anHourThatIsNoneOrNeverOursIsRefusedAtOnce() {
    var hours = new WritingHours(LocalTime.of(8, 0), LocalTime.of(19, 0));
    assertThat(checked("25:00", hours)).isEqualTo(bad(LadderCheck.Problem.NO_HOUR));
    assertThat(checked("19:00", hours)).isEqualTo(bad(LadderCheck.Problem.HOUR_CLOSED));
    assertThat(checked("18:59", hours)).isInstanceOf(LadderCheck.Good.class);
    assertThat(checked("best", hours)).isInstanceOf(LadderCheck.Good.class);
    assertThat(in(WritingHours::read)).isEqualTo(hours);
  }

  private static LadderCheck checked(String hour, WritingHours hours) {
    var manner = new Manner.Codes(Manner.USUAL.codes().to(), List.of("email"), hour);
    var typed = new LadderCheck.Typed("due", "3", false, "", "gentle", null, "message", manner);
    return LadderCheck.of(List.of(typed), _ -> true, hours);
  }

  private static LadderCheck bad(LadderCheck.Problem problem) {
    return new LadderCheck.Bad(Map.of(0, problem));
  }

  private static Leaving from(String time) {
    return new Leaving.From(LocalTime.parse(time));
  }

  private void house(Leaving leaving) {
    var manner = new Manner(Manner.USUAL.to(), leaving);
    var step = new Ladder.Step(0, new Timing.Due(1), Stage.GENTLE, null, Action.MESSAGE, manner);
    in(tx -> HouseSteps.follow(tx, step));
  }

  private void pays(World.Debtor debtor, String... times) {
    write(
        "insert into payments.payment (tenant_id, payment_id, debtor_id, currency, amount, gateway, state,"
            + " started_at, changed_at, paid_at)"
            + " values (:tenant, :id, :debtor, 'MXN', 10, 'trial', 'paid', :at, :at, :at) on conflict do nothing",
        debtor,
        times);
  }

  private void opens(World.Debtor debtor, String... times) {
    write(
        "insert into payments.link (tenant_id, link_id, debtor_id, currency, created_at, expires_at, opened_at)"
            + " values (:tenant, :id, :debtor, 'MXN', :at, :at, :at) on conflict do nothing",
        debtor,
        times);
  }

  private void write(String sql, World.Debtor debtor, String... times) {
    for (var time : times) {
      var at = Timestamp.from(LocalDateTime.parse(time).atZone(MEXICO).toInstant());
      in(
          tx ->
              tx.sql(SqlFile.read("test", "-- tenant · an act of a debtor\n" + sql))
                  .param("id", Ids.next())
                  .param("debtor", debtor.id().value())
                  .param("at", at)
                  .update());
    }
  }

  private Explanation.Hour told(World.Debtor debtor) {
    var outcome = explained(debtor, LocalDate.parse("2026-03-02"));
    return java.util.Objects.requireNonNull(((Explanation.Written) outcome).hour());
  }

  private Explanation.Outcome explained(World.Debtor debtor, LocalDate on) {
    var days = in(tx -> TestApplication.bean(Explain.class).days(tx, debtor.id(), on, on));
    return days.getFirst().debts().getFirst().outcome();
  }

  private List<String> due() {
    return world.asks(
        "select m.recipient, to_char(y.due_at at time zone 'America/Mexico_City', 'DD HH24:MI')"
            + " from messaging.v_ready y"
            + " join messaging.v_message m on m.tenant_id = :tenant and m.message_id = y.message_id"
            + " where y.tenant_id = :tenant order by 1");
  }

  private List<String> states() {
    return world.asks("select state from messaging.v_message where tenant_id = :tenant");
  }

  private <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
