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
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Way;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rehearsal says what the days then bring, contact by contact. */
@Timeout(240)
class RehearsalTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private static final int DAYS = 45;
  private static final String SAME_COLUMNS =
      " d.code, c.currency, c.debts, c.amount::numeric(19, 2)";

  private final World world = new World(FIRST.toString());
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final Segments segments = TestApplication.bean(Segments.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Rehearsal rehearsal = TestApplication.bean(Rehearsal.class);
  private final Random random = new Random(20_260_302);

  @Test
  void withTheHouseAloneItSaysEveryContactOfTheComingDays() {
    people(250);
    houseRepeating();
    agreesDayByDay(null);
  }

  @Test
  void withSeveralStrategiesThatAskForDatesItSaysEveryContactToo() {
    people(250);
    int large =
        follows(
            "Grandes",
            leaf(Field.DEBT_BALANCE, Operator.AT_LEAST, amount("5000")),
            Repeat.NEVER,
            new Ladder.Step(0, new Timing.DueWork(-3), Stage.BEFORE, null),
            new Ladder.Step(0, new Timing.DueWork(2), Stage.GENTLE, null),
            new Ladder.Step(0, new Timing.AfterWork(5), Stage.FIRM, null));
    follows(
        "Viejos",
        leaf(
            Field.DAYS_PAST_DUE,
            Operator.AT_LEAST,
            new Condition.Operand.Figure(BigDecimal.valueOf(20))),
        new Repeat(Repeat.Unit.WEEK, 1, 4),
        step(10, Stage.REMINDER),
        new Ladder.Step(0, new Timing.Weekday(21, DayOfWeek.WEDNESDAY), Stage.FINAL, null));
    var small =
        in(
            tx ->
                segment(
                    tx, "Chicos", leaf(Field.DEBT_BALANCE, Operator.LESS_THAN, amount("3000"))));
    house(
        Repeat.NEVER,
        step(-5, Stage.BEFORE),
        new Ladder.Step(0, new Timing.Due(1), Stage.GENTLE, small),
        step(6, Stage.REMINDER),
        step(30, Stage.FINAL));
    in(
        tx ->
            strategies.assign(
                tx,
                List.of(world.debtor("D 7").id(), world.debtor("D 8").id()),
                large,
                "x",
                FIRST.plusDays(12),
                Ids.next()));
    agreesDayByDay(null);
  }

  @Test
  void fromTheMiddleOfTheirWayAndWithADraftInForceItAgreesToo() {
    people(200);
    houseRepeating();
    var before = FIRST.plusDays(10);
    turn(FIRST, before);
    in(
        tx -> {
          strategies.keep(
              tx,
              Strategy.HOUSE,
              List.of(
                  step(-3, Stage.BEFORE),
                  step(2, Stage.GENTLE),
                  step(8, Stage.REMINDER),
                  step(17, Stage.FINAL)),
              Repeat.NEVER);
          return true;
        });
    world.itIs(before.toString(), "09:00");
    var rehearsed = rehearsed(Strategy.HOUSE, false);
    assertThat(rehearsed).isNotEqualTo(rehearsed(null, false)).isNotEmpty();
    in(tx -> strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE));
    turn(before, before.plusDays(DAYS));
    assertThat(rehearsed).containsExactlyInAnyOrderElementsOf(contactsSince(before));
  }

  @Test
  void aPlanThatWaitsIsRehearsedAsIfItWereNotMadeYet() {
    people(60);
    houseRepeating();
    world.dayBreaks(FIRST.toString());
    agreesDayByDay(null);
  }

  @Test
  void nothingOfARehearsalIsLeft() {
    people(20);
    houseRepeating();
    rehearsed(null, false);
    assertThat(world.asks("select count(*) from dunning.v_decision where tenant_id = :tenant"))
        .containsExactly("0");
    assertThat(
            world.asks("select count(*) from dunning.v_planned_contact where tenant_id = :tenant"))
        .containsExactly("0");
  }

  private void agreesDayByDay(@Nullable Integer draft) {
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = rehearsed(draft, false);
    turn(FIRST, FIRST.plusDays(DAYS));
    assertThat(rehearsed).hasSizeGreaterThan(60);
    assertThat(rehearsed).containsExactlyInAnyOrderElementsOf(contactsSince(FIRST));
  }

  private List<String> rehearsed(@Nullable Integer draft, boolean paying) {
    return in(
        tx -> {
          assertThat(rehearsal.play(tx, new Rehearsal.Question(draft, DAYS, paying))).isPresent();
          return tx.sql(
                  SqlFile.read(
                      "test",
                      "-- tenant · what was rehearsed\nselect c.on_day, (c.lead & 65535) as ladder,"
                          + " (c.lead >> 16) & 65535 as rung,"
                          + SAME_COLUMNS
                          + " from rehearsal_contact c join receivables.v_debtor d"
                          + " on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"))
              .query((row, _) -> line(row))
              .list();
        });
  }

  private List<String> contactsSince(LocalDate day) {
    return world.asks(
        "select c.contact_on, p.ladder_no, c.step_no,"
            + SAME_COLUMNS
            + " from dunning.v_planned_contact c join receivables.v_debtor d"
            + " on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"
            + " join dunning.planned_contact p on p.tenant_id = :tenant and p.debtor_id = c.debtor_id"
            + " and p.contact_on = c.contact_on and p.currency = c.currency"
            + " where c.tenant_id = :tenant and c.contact_on >= '"
            + day
            + "'");
  }

  private static String line(ResultSet row) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.add(String.valueOf(row.getString(i)));
    }
    return String.join(" ", cells);
  }

  private void turn(LocalDate from, LocalDate until) {
    for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
      world.approves(world.dayBreaks(day.toString()));
    }
  }

  /** Debtors of two countries, some nobody can reach, with debts around today and some holds. */
  private void people(int count) {
    var debtors = new ArrayList<World.Debtor>();
    for (int n = 0; n < count; n++) {
      var debtor =
          random.nextInt(12) == 0 ? world.debtorWithoutAddress("D " + n) : world.debtor("D " + n);
      if (random.nextInt(4) == 0) {
        debtor.lives("US", "America/Chicago", "en");
      }
      int debts = 1 + random.nextInt(3);
      for (int m = 0; m < debts; m++) {
        var due = FIRST.plusDays(random.nextInt(90) - 45L);
        debtor.owes(
            "F" + n + "-" + m,
            100 + random.nextInt(9_000) + ".00",
            random.nextInt(6) == 0 ? "USD" : "MXN",
            due.toString(),
            "\\N");
      }
      debtors.add(debtor);
    }
    world.fileArrives();
    for (int n = 0; n < count; n += 5) {
      boolean all = random.nextBoolean();
      world.holds(
          debtors.get(n),
          all ? null : debtors.get(n).debt("F" + n + "-0"),
          HoldReason.PAUSE,
          FIRST.plusDays(random.nextInt(40)).toString());
      if (n % 3 == 0) {
        world.holds(debtors.get(n), null, HoldReason.PAUSE, null);
      }
    }
    for (int n = 0; n < count; n += 7) {
      world.excludes(
          debtors.get(n),
          random.nextBoolean() ? null : debtors.get(n).debt("F" + n + "-0"),
          random.nextInt(4) == 0 ? Way.CALL : Way.EMAIL,
          FIRST.plusDays(random.nextInt(40)).toString());
    }
  }

  private void houseRepeating() {
    house(
        new Repeat(Repeat.Unit.WEEK, 2, 3),
        step(-7, Stage.BEFORE),
        step(0, Stage.DUE),
        step(3, Stage.GENTLE),
        step(10, Stage.FIRM));
  }

  private void house(Repeat repeat, Ladder.Step... steps) {
    in(
        tx -> {
          strategies.ensure(tx);
          strategies.keep(tx, Strategy.HOUSE, List.of(steps), repeat);
          return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
  }

  private int follows(String name, Condition tree, Repeat repeat, Ladder.Step... steps) {
    return in(
        tx -> {
          strategies.ensure(tx);
          int number = strategies.add(tx, name, segment(tx, name, tree)).orElseThrow();
          strategies.keep(tx, number, List.of(steps), repeat);
          assertThat(strategies.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE)).isTrue();
          return number;
        });
  }

  private UUID segment(TenantTx tx, String name, Condition tree) {
    return ((Segments.Outcome.Kept) segments.save(tx, null, name, tree, null)).id();
  }

  private static Condition leaf(Field field, Operator operator, Condition.Operand operand) {
    return new Condition.All(List.of(new Condition.Leaf(field, "", operator, operand)));
  }

  private static Condition.Operand amount(String amount) {
    return new Condition.Operand.Amount(Money.of(new BigDecimal(amount), "MXN"));
  }

  private static Ladder.Step step(int days, Stage stage) {
    return new Ladder.Step(0, new Timing.Due(days), stage, null);
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
