package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Way;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is foretold, beside what then happens; and what was decided, decided again. */
class ForesightTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private static final List<String> ZONES = List.of("MX", "US", "CO");
  private static final List<HoldReason> REASONS = List.of(HoldReason.values());

  private final World world = new World("2026-03-02");
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final Segments segments = TestApplication.bean(Segments.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final List<World.Debtor> debtors = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {3, 11, 42})
  void whatIsForetoldIsWhatHappensWhenNothingChanges(long seed) {
    var chance = new Random(seed);
    company(chance);
    passes(FIRST);

    var foretold = new TreeSet<String>();
    for (var debtor : debtors) {
      days(debtor, FIRST.plusDays(1), FIRST.plusDays(Explain.AHEAD))
          .forEach(day -> foretold.addAll(told(day)));
    }
    for (var day = FIRST.plusDays(1);
        !day.isAfter(FIRST.plusDays(Explain.AHEAD));
        day = day.plusDays(1)) {
      passes(day);
    }

    assertThat(foretold).hasSizeGreaterThan(30);
    assertThat(foretold).containsExactlyElementsOf(happened());
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 17})
  void decidingAPastDayAgainFromWhatWasStoredGivesTheSameAnswer(long seed) {
    company(new Random(seed));
    for (int day = 0; day < 35; day++) {
      reachesAll(FIRST.plusDays(day));
    }

    var rows =
        world.asks(
            "select x.decided_on, x.ladder_no, x.days_past_due, x.first_step, x.step_no, x.reason,"
                + " x.receivable_id from dunning.v_decision x where x.tenant_id = :tenant"
                + " order by x.decided_on, x.plan_no, x.receivable_id");

    assertThat(rows).hasSizeGreaterThan(60);
    var standing = new java.util.HashMap<String, int[]>();
    for (var row : rows) {
      var facts = List.of(row.split(" ", -1));
      var day = LocalDate.parse(facts.get(0));
      int ladder = Integer.parseInt(facts.get(1));
      var before = standing.getOrDefault(facts.get(6), new int[] {0, 0});
      var routes = in(tx -> routes(tx, day));
      var way =
          routes.ways(before[1] == 0 ? 0 : before[0]).stream()
              .filter(one -> one.ladder().number() == ladder)
              .findFirst()
              .orElseThrow();
      int taken = way.taken(before[1]);
      int reached = way.reached(Integer.parseInt(facts.get(2)));
      assertThat(taken + 1 + " " + reached).as(row).isEqualTo(facts.get(3) + " " + facts.get(4));
      standing.put(facts.get(6), new int[] {ladder, facts.get(5).equals("due") ? reached : taken});
    }
  }

  private static Routes routes(TenantTx tx, LocalDate day) {
    var book = StrategyBook.read(tx);
    var today = new dev.puntual.kernel.BusinessDate(day);
    return book.routes(day, Work.days(tx, book, today));
  }

  /** Several ways to remind, and debtors of every kind. */
  private void company(Random chance) {
    for (int number = 0; number < 14; number++) {
      var country = ZONES.get(chance.nextInt(ZONES.size()));
      var debtor =
          chance.nextInt(6) == 0
              ? world.debtorWithoutAddress("D" + number)
              : world
                  .debtor("D" + (char) ('a' + number))
                  .lives(country, "America/Mexico_City", "es");
      for (int debt = 0; debt < 4; debt++) {
        debtor.owes(
            "F" + number + "-" + debt,
            String.valueOf(chance.nextInt(100, 90_000)),
            chance.nextInt(4) == 0 ? "USD" : "MXN",
            FIRST.plusDays(chance.nextInt(-40, 30)).toString(),
            "\\N");
      }
      debtors.add(debtor);
    }
    world.fileArrives();
    for (var debtor : debtors) {
      if (chance.nextInt(3) == 0) {
        world.holds(
            debtor,
            null,
            REASONS.get(chance.nextInt(REASONS.size())),
            FIRST.plusDays(chance.nextInt(1, 25)).toString());
      }
    }
    for (var debtor : debtors) {
      if (chance.nextInt(3) == 0) {
        var debt = debtor.debt("F" + debtors.indexOf(debtor) + "-" + chance.nextInt(4));
        world.excludes(
            debtor,
            chance.nextBoolean() ? debt : null,
            chance.nextInt(3) == 0 ? Way.CALL : Way.EMAIL,
            FIRST.plusDays(chance.nextInt(1, 25)).toString());
      }
    }
    strategiesOf(chance);
  }

  private void strategiesOf(Random chance) {
    var large = in(tx -> segment(tx, "Muy grandes", leaf(Field.DEBT_BALANCE, amount("50000"))));
    follows(
        "Viejos",
        leaf(Field.DAYS_PAST_DUE, new Condition.Operand.Figure(new BigDecimal(15))),
        new Repeat(Repeat.Unit.WEEK, 1, 3),
        new Ladder.Step(
            1, new Timing.Weekday(16, DayOfWeek.WEDNESDAY), Stage.FIRM, null, Action.CALL),
        new Ladder.Step(2, new Timing.AfterWork(3), Stage.FINAL, large));
    follows(
        "Grandes",
        leaf(Field.DEBT_BALANCE, amount("60000")),
        Repeat.NEVER,
        new Ladder.Step(
            1,
            new Timing.DueWork(-2),
            Stage.BEFORE,
            null,
            Action.MESSAGE,
            new Manner(Manner.USUAL.to(), List.of(Means.EMAIL, Means.CALL), Leaving.SOON)),
        new Ladder.Step(
            2, new Timing.After(chance.nextInt(2, 9)), Stage.REMINDER, null, Action.ALERT));
    int named =
        follows(
            "Por nombre",
            leaf(Field.DEBT_BALANCE, amount("99999999")),
            new Repeat(Repeat.Unit.DAY, 4, 5),
            new Ladder.Step(
                1,
                new Timing.MonthDay(0, 15),
                Stage.GENTLE,
                null,
                Action.MESSAGE,
                new Manner(Manner.USUAL.to(), List.of(Means.CALL, Means.EMAIL), Leaving.SOON)));
    in(
        tx ->
            strategies.assign(
                tx,
                List.of(debtors.getFirst().id()),
                named,
                "lo pidió su ejecutivo",
                FIRST.plusDays(18),
                Ids.next()));
  }

  private static Condition.Operand amount(String amount) {
    return new Condition.Operand.Amount(dev.puntual.kernel.Money.of(new BigDecimal(amount), "MXN"));
  }

  private static Condition leaf(Field field, Condition.Operand operand) {
    return new Condition.All(List.of(new Condition.Leaf(field, "", Operator.AT_LEAST, operand)));
  }

  private int follows(String name, Condition tree, Repeat repeat, Ladder.Step... steps) {
    return in(
        tx -> {
          int number = strategies.add(tx, name, segment(tx, name, tree)).orElseThrow();
          strategies.keep(tx, number, List.of(steps), repeat);
          assertThat(strategies.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE)).isTrue();
          return number;
        });
  }

  private UUID segment(TenantTx tx, String name, Condition tree) {
    return ((Segments.Outcome.Kept) segments.save(tx, null, name, tree, null)).id();
  }

  /** A day from its evaluation on; the door is passed in the morning, at noon and towards night. */
  private void passes(LocalDate day) {
    breaks(day);
    for (var hour : List.of("09:00", "12:30", "17:30")) {
      world.itIs(day.toString(), hour);
      TestApplication.bean(Dispatcher.class).drain(world.tenant);
    }
  }

  /** Every letter of that day arrives, so that no step comes again. */
  private void reachesAll(LocalDate day) {
    breaks(day);
    world.asks(
        "update messaging.message set state = 'accepted' where tenant_id = :tenant"
            + " returning message_id");
  }

  private void breaks(LocalDate day) {
    if (world.dayBreaks(day.toString()) instanceof Evaluated.Planned planned && planned.waits()) {
      world.approves(planned);
    }
  }

  private List<Explanation> days(World.Debtor debtor, LocalDate from, LocalDate until) {
    return in(tx -> TestApplication.bean(Explain.class).days(tx, debtor.id(), from, until));
  }

  /** Messages, and silences on the day they begin. */
  private static List<String> told(Explanation day) {
    return day.debts().stream()
        .flatMap(
            debt ->
                switch (debt.outcome()) {
                  case Explanation.Foretold foretold ->
                      Stream.of(line(day, debt, foretold.passedOver(), "due"));
                  case Explanation.Silent silent when silent.since().equals(day.day()) ->
                      Stream.of(line(day, debt, 0, silent.reason()));
                  default -> Stream.of();
                })
        .toList();
  }

  private static String line(
      Explanation day, Explanation.Debt debt, int passedOver, String reason) {
    var footing = java.util.Objects.requireNonNull(debt.footing());
    return String.join(
        " ",
        day.day().toString(),
        debt.number(),
        String.valueOf(footing.strategy()),
        String.valueOf(footing.step()),
        String.valueOf(passedOver),
        reason);
  }

  private List<String> happened() {
    return world
        .asks(
            "select x.decided_on, r.number, x.strategy_no, x.step_no,"
                + " case when x.reason = 'due' then x.step_no - x.first_step else 0 end, x.reason"
                + " from dunning.v_decision x"
                + " join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = x.receivable_id"
                + " where x.tenant_id = :tenant and x.decided_on > date '2026-03-02'"
                + " and x.decided_on <= date '2026-04-01'")
        .stream()
        .sorted()
        .toList();
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
