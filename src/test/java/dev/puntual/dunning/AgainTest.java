package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.DecidedAgain.About;
import dev.puntual.dunning.DecidedAgain.Answer;
import dev.puntual.dunning.DecidedAgain.Point;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Habits;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Way;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C18: decisions of the past, made again after the world went on. */
class AgainTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private static final List<HoldReason> REASONS = List.of(HoldReason.values());

  private final World world = new World("2026-03-01");
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final Segments segments = TestApplication.bean(Segments.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Again again = TestApplication.bean(Again.class);

  @ParameterizedTest
  @ValueSource(longs = {4, 23})
  void everyDecisionOfFiveWeeksComesOutTheSameWhenItIsMadeAgain(long seed) {
    var chance = new Random(seed);
    var debtors = company(chance);
    strategies(chance);
    for (int day = 0; day < 35; day++) {
      var evaluated = world.dayBreaks(FIRST.plusDays(day).toString());
      if (evaluated instanceof Evaluated.Planned planned && planned.waits()) {
        world.approves(planned);
      }
      somethingHappens(chance, debtors, FIRST.plusDays(day));
    }

    var seen = new EnumMap<About, Integer>(About.class);
    for (var row : decisions()) {
      for (var point : row.points()) {
        assertThat(point.answer()).as(row + " " + point).isNotEqualTo(Answer.DIFFERS);
        if (point.answer() == Answer.SAME) {
          seen.merge(point.what(), 1, Integer::sum);
        }
      }
    }
    assertThat(seen.get(About.STEP)).isGreaterThan(60);
    assertThat(seen.get(About.REASON)).isGreaterThan(60);
    assertThat(seen.get(About.STRATEGY)).isGreaterThan(60);
    assertThat(seen.get(About.RULES)).isGreaterThan(10);
  }

  @Test
  void aRowThatSomebodyMeddledWithIsFoundOut() {
    var ana = world.debtor("Ana").owes("F-1", "5000", "2026-02-20");
    world.fileArrives();
    world.itIs("2026-03-02", "08:30");
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-20");
    world.dayBreaks("2026-03-02");
    assertThat(decided(ana.debt("F-1")).answer()).isEqualTo(Answer.SAME);

    world.asks(
        "update dunning.decision set reason = 'condition', days_past_due = 3"
            + " where tenant_id = :tenant returning step_no");

    var found = decided(ana.debt("F-1"));
    assertThat(found.answer()).isEqualTo(Answer.DIFFERS);
    assertThat(point(found, About.LATENESS).is()).isEqualTo("10");
    assertThat(point(found, About.REASON).is()).isEqualTo("hold_promise");
  }

  /** A strategy by it, and a step for whoever is none of it; then everything is another way. */
  @ParameterizedTest
  @EnumSource(Field.class)
  void aConditionOfEveryKindComesOutTheSameWhateverBecameOfItsFacts(Field field) {
    var ana = world.debtor("Ana").answersAt("+525555123456").owes("A-1", "5000", "2026-02-20");
    var bea = world.debtorWithoutAddress("Bea").lives("CO", "America/Bogota", "en");
    bea.owes("B-1", "50", "2026-02-26").owes("B-2", "70", "2026-01-26");
    world.fileArrives();
    world.asks(
        "with told as (update receivables.receivable set attributes = jsonb_build_object('zona', case number when 'A-1'"
            + " then 'sur' else 'norte' end) where tenant_id = :tenant returning 1)"
            + " select count(*) from told where cast(:tenant as uuid) is not null");
    in(
        tx -> {
          TestApplication.bean(Habits.class).reckon(tx, ZoneId.of("America/Mexico_City"));
          return true;
        });
    var leaf = leaf(field, ana);
    var none = in(tx -> segment(tx, "Los demás", new Condition.None(List.of(leaf))));
    follows("Los de " + field, leaf, new Ladder.Step(1, new Timing.Due(2), Stage.REMINDER, none));
    house(none);
    world.holds(bea, null, HoldReason.DISPUTE, "2026-03-01");
    world.dayBreaks("2026-03-02");
    world.itIs("2026-03-02", "12:00");
    var asked =
        world.asks(
            "select count(d.facts) || ' ' || max(d.facts) from dunning.decision d where d.tenant_id = :tenant");

    world.asks(
        "with told as (update receivables.debtor set country = 'PE', language = 'pt', name = 'Otra', code = code || 'x'"
            + " where tenant_id = :tenant returning 1) select count(*) from told where cast(:tenant as uuid) is not null");
    world.asks(
        "with told as (update receivables.receivable set concept = 'otra cosa', issued_on = '2020-01-01',"
            + " attributes = '{\"zona\": \"este\"}', amount = 7 where tenant_id = :tenant returning 1)"
            + " select count(*) from told where cast(:tenant as uuid) is not null");
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-20");
    world.pays(ana.debt("A-1"), "4000");

    var rows = decisions();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
    assertThat(rows.stream().flatMap(row -> row.points().stream()))
        .filteredOn(one -> one.what() == About.STRATEGY || one.what() == About.REASON)
        .allSatisfy(one -> assertThat(one.answer()).as(field + " " + one).isEqualTo(Answer.SAME));
    boolean inTheRow =
        List.of(Field.DAYS_PAST_DUE, Field.AGEING, Field.DEBT_BALANCE, Field.CURRENCY)
            .contains(field);
    assertThat(asked).singleElement().asString().startsWith(rows.size() + (inTheRow ? " 0" : " "));
  }

  private Condition.Leaf leaf(Field field, World.Debtor listed) {
    return switch (field.kind()) {
      case NUMBER ->
          new Condition.Leaf(
              field, "", Operator.AT_LEAST, new Condition.Operand.Figure(BigDecimal.TWO));
      case AMOUNT ->
          new Condition.Leaf(
              field,
              "",
              Operator.AT_LEAST,
              new Condition.Operand.Amount(Money.of(new BigDecimal("1000"), "MXN")));
      case CHOICE -> new Condition.Leaf(field, "", Operator.IS, words(field.choices().getFirst()));
      case CODE ->
          new Condition.Leaf(field, "", Operator.IS, words(field == Field.CURRENCY ? "USD" : "MX"));
      case TEXT -> new Condition.Leaf(field, "", Operator.CONTAINS, words("an"));
      case ATTRIBUTE, COLUMN, TAGS -> new Condition.Leaf(field, "zona", Operator.IS, words("sur"));
      case BOOK ->
          new Condition.Leaf(
              field, "", Operator.IS, new Condition.Operand.Books(List.of(book(listed))));
    };
  }

  private UUID book(World.Debtor listed) {
    return transactions.in(
        world.tenant,
        tx ->
            TestApplication.bean(Books.class)
                .of(tx, "Libro", List.of(listed.id()), null)
                .orElseThrow());
  }

  private void house(UUID only) {
    in(
        tx -> {
          strategies.keep(
              tx,
              Strategy.HOUSE,
              List.of(new Ladder.Step(1, new Timing.Due(2), Stage.FIRM, only)),
              Repeat.NEVER);
          return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
  }

  @Test
  void whatWasDecidedBeforeConditionsWereKeptIsSaidToBeUnknown() {
    follows("De aquí", new Condition.Leaf(Field.COUNTRY, "", Operator.IS, words("MX")));
    var ana = world.debtor("Ana").owes("F-1", "5000", "2026-02-26");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    assertThat(point(decided(ana.debt("F-1")), About.STRATEGY).answer()).isEqualTo(Answer.SAME);
    world.asks(
        "with old as (update dunning.decision set facts = null where tenant_id = :tenant returning 1)"
            + " select count(*) from old where cast(:tenant as uuid) is not null");

    var strategy = point(decided(ana.debt("F-1")), About.STRATEGY);
    assertThat(strategy.answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(strategy.why()).isEqualTo("facts_not_kept");
    assertThat(strategy.about()).containsExactly("De aquí");
  }

  @Test
  void aSegmentThatChangedSinceIsAskedAsItWas() {
    var segment = follows("Grandes", over("4000"));
    var ana = world.debtor("Ana").owes("F-1", "5000", "2026-02-26");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    in(tx -> segments.save(tx, segment, "Grandes", all(over("900000")), null));

    var strategy = point(decided(ana.debt("F-1")), About.STRATEGY);
    assertThat(strategy.answer()).isEqualTo(Answer.SAME);
    assertThat(strategy.was()).isEqualTo("Grandes");
  }

  private List<World.Debtor> company(Random chance) {
    var debtors = new ArrayList<World.Debtor>();
    for (int number = 0; number < 14; number++) {
      var debtor =
          chance.nextInt(6) == 0
              ? world.debtorWithoutAddress("D" + number)
              : world.debtor("D" + (char) ('a' + number));
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
    return debtors;
  }

  /** Holds begin, end by themselves or are lifted; channels are excluded; debts are paid. */
  private void somethingHappens(Random chance, List<World.Debtor> debtors, LocalDate today) {
    world.itIs(today.toString(), "12:00");
    var debtor = debtors.get(chance.nextInt(debtors.size()));
    var until = today.plusDays(chance.nextInt(1, 9)).toString();
    switch (chance.nextInt(4)) {
      case 0 -> world.holds(debtor, null, REASONS.get(chance.nextInt(REASONS.size())), until);
      case 1 -> {
        var hold = world.holds(debtor, null, HoldReason.PAUSE, null);
        world.itIs(today.toString(), "13:00");
        if (chance.nextBoolean()) {
          world.lifts(hold);
        }
      }
      case 2 -> world.excludes(debtor, null, chance.nextBoolean() ? Way.CALL : Way.EMAIL, until);
      default ->
          world.pays(debtor.debt("F" + debtors.indexOf(debtor) + "-" + chance.nextInt(4)), "1");
    }
  }

  private void strategies(Random chance) {
    follows("Grandes", over(String.valueOf(chance.nextInt(50_000, 70_000))));
    var large = in(tx -> segment(tx, "Muy grandes", all(over("20000"))));
    follows(
        "Viejos",
        new Condition.Leaf(
            Field.DAYS_PAST_DUE,
            "",
            Operator.AT_LEAST,
            new Condition.Operand.Figure(new BigDecimal(15))),
        new Ladder.Step(1, new Timing.Due(16), Stage.FIRM, null, Action.CALL),
        new Ladder.Step(2, new Timing.AfterWork(3), Stage.FINAL, large));
  }

  private UUID follows(String name, Condition.Leaf leaf) {
    return follows(
        name,
        leaf,
        new Ladder.Step(1, new Timing.Due(2), Stage.REMINDER, null),
        new Ladder.Step(2, new Timing.After(5), Stage.FIRM, null, Action.ALERT));
  }

  private UUID follows(String name, Condition.Leaf leaf, Ladder.Step... steps) {
    return in(
        tx -> {
          strategies.ensure(tx);
          var segment = segment(tx, name, all(leaf));
          int number = strategies.add(tx, name, segment).orElseThrow();
          strategies.keep(tx, number, List.of(steps), Repeat.NEVER);
          strategies.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE);
          return segment;
        });
  }

  private UUID segment(TenantTx tx, String name, Condition tree) {
    return ((Segments.Outcome.Kept) segments.save(tx, null, name, tree, null)).id();
  }

  private static Condition all(Condition.Leaf leaf) {
    return new Condition.All(List.of(leaf));
  }

  private static Condition.Leaf over(String amount) {
    return new Condition.Leaf(
        Field.DEBT_BALANCE,
        "",
        Operator.AT_LEAST,
        new Condition.Operand.Amount(Money.of(new BigDecimal(amount), "MXN")));
  }

  private static Condition.Operand words(String word) {
    return new Condition.Operand.Words(List.of(word));
  }

  private List<DecidedAgain> decisions() {
    return world
        .asks(
            "select d.receivable_id, d.decided_on, d.plan_no from dunning.decision d where d.tenant_id = :tenant")
        .stream()
        .map(row -> List.of(row.split(" ", -1)))
        .map(
            row ->
                in(
                    tx ->
                        again
                            .of(
                                tx,
                                UUID.fromString(row.get(0)),
                                LocalDate.parse(row.get(1)),
                                Integer.valueOf(row.get(2)))
                            .orElseThrow()))
        .toList();
  }

  private DecidedAgain decided(UUID debt) {
    return in(tx -> again.of(tx, debt, FIRST, null)).orElseThrow();
  }

  private static Point point(DecidedAgain decided, About what) {
    return decided.points().stream().filter(one -> one.what() == what).findFirst().orElseThrow();
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
