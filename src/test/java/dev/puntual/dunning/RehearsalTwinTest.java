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
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Caps;
import dev.puntual.rules.ContactRules;
import dev.puntual.worklist.HoldReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rehearsal and the engine it foretells, over forty days that are turned one by one: letters on
 * the day they leave, calls on the day they may be made, acts of the office on theirs, with caps,
 * spacing, holidays, holds, quiet after what debtors said, the law of their place, kind and
 * lateness, and what is tried again because a rule stopped it. Not one differs.
 */
@Timeout(600)
class RehearsalTwinTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private static final int DAYS = 40;

  private final World world = new World(FIRST.toString());
  private List<LocalDate> office = List.of();
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Rehearsal rehearsal = TestApplication.bean(Rehearsal.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7})
  void whatIsRehearsedIsWhatTheDaysBring(int seed) {
    var random = new Random(seed);
    people(random, 60);
    boolean debtors = seed > 5;
    steps(debtors ? Scope.DEBTOR : Scope.DEBT);
    if (seed == 2) {
      in(
          tx -> {
            TestApplication.bean(ContactRules.class).keep(tx, new Caps(null, 1, 10));
            return true;
          });
    }
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = rehearsed();
    turn();
    assertThat(rehearsed)
        .containsExactlyInAnyOrderElementsOf(happened())
        .hasSizeGreaterThan(debtors ? 200 : 250)
        .anyMatch(line -> line.contains(" call "))
        .anyMatch(line -> line.contains(" alert "))
        .anyMatch(line -> line.contains(" late_fee "));
    var behind =
        "select step_no from dunning.decision where tenant_id = :tenant and reason = 'older_leads'";
    assertThat(world.asks(behind)).hasSizeBetween(debtors ? 40 : 0, debtors ? 999 : 0);
    assertThat(triedAgain()).as("steps that left at the second or third try").isGreaterThan(5);
  }

  /**
   * A city whose law begins when a debt is late, a country where it begins on the day, business
   * that no consumer law protects; and a third of them promised, disputed or said that they had
   * paid.
   */
  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13})
  void theLawOfPlaceKindAndLatenessAndWhatWasSaidBeforeCount(int seed) {
    var random = new Random(seed);
    var said = new HoldReason[] {HoldReason.PROMISE, HoldReason.DISPUTE, HoldReason.TO_VERIFY};
    var debtors = new ArrayList<World.Debtor>();
    for (int n = 0; n < 60; n++) {
      var debtor = world.debtor("D" + n);
      switch (random.nextInt(5)) {
        case 0 -> debtor.lives("US", "America/New_York", "en").stands("US-NYC", "consumer");
        case 1 -> debtor.lives("CL", "America/Santiago", "es").stands("", "consumer");
        case 2 -> debtor.lives("CL", "America/Santiago", "es").stands("", "business");
        case 3 -> debtor.lives("CO", "America/Bogota", "es").stands("", "business");
        default -> {}
      }
      for (int m = 0; m < 2 + random.nextInt(4); m++) {
        var due = FIRST.plusDays(random.nextInt(55) - 25L);
        debtor.owes("F" + n + "-" + m, 100 + random.nextInt(900) + ".00", due.toString());
      }
      debtors.add(debtor);
    }
    world.fileArrives();
    world.itIs(FIRST.minusDays(2).toString(), "05:00");
    for (int n = 0; n < 60; n += 3) {
      world.holds(
          debtors.get(n),
          random.nextBoolean() ? null : debtors.get(n).debt("F" + n + "-0"),
          said[random.nextInt(3)],
          FIRST.plusDays(random.nextInt(12)).toString());
    }
    steps(Scope.DEBT);
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = rehearsed();
    turn();
    assertThat(rehearsed)
        .containsExactlyInAnyOrderElementsOf(happened())
        .hasSizeGreaterThan(250)
        .anyMatch(line -> line.contains(" email "));
  }

  /**
   * What a debt hears again is what it heard, unless another strategy means it by then: those few
   * debtors are known by name, and nobody else differs.
   */
  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void withStrategiesThatDebtsChangeOnlyThoseDifferWhoChangedBetweenTwoTries(int seed) {
    var random = new Random(seed);
    people(random, 60);
    steps(Scope.DEBT);
    in(
        tx -> {
          follows(
              tx,
              "Viejos",
              new Condition.Leaf(
                  Field.DAYS_PAST_DUE,
                  "",
                  Operator.AT_LEAST,
                  new Condition.Operand.Figure(BigDecimal.valueOf(12))),
              HouseSteps.step(13, Stage.REMINDER, Action.MESSAGE),
              HouseSteps.step(20, Stage.FIRM, Action.MESSAGE),
              HouseSteps.step(29, Stage.FINAL, Action.LATE_FEE));
          follows(
              tx,
              "Grandes",
              new Condition.Leaf(
                  Field.DEBT_BALANCE,
                  "",
                  Operator.AT_LEAST,
                  new Condition.Operand.Amount(Money.of("700.00", "MXN"))),
              HouseSteps.step(1, Stage.GENTLE, Action.CALL),
              HouseSteps.step(5, Stage.FIRM, Action.MESSAGE));
          return true;
        });
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = rehearsed();
    turn();
    var changed = changedBetweenTries();
    var happened = happened();
    assertThat(without(changed, rehearsed))
        .containsExactlyInAnyOrderElementsOf(without(changed, happened))
        .hasSizeGreaterThan(150);
    assertThat(changed).hasSizeLessThan(12);
  }

  private void follows(TenantTx tx, String name, Condition tree, Ladder.Step... steps) {
    var strategies = TestApplication.bean(Strategies.class);
    var segment =
        (Segments.Outcome.Kept)
            TestApplication.bean(Segments.class)
                .save(tx, null, name, new Condition.All(List.of(tree)), null);
    int number = strategies.add(tx, name, segment.id()).orElseThrow();
    strategies.keep(tx, number, List.of(steps), Repeat.NEVER);
    assertThat(strategies.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE)).isTrue();
  }

  private static List<String> without(List<String> debtors, List<String> lines) {
    return lines.stream().filter(line -> !debtors.contains(line.split(" ", -1)[1])).toList();
  }

  private List<String> changedBetweenTries() {
    return world.asks(
        """
        select distinct b.name
        from dunning.planned_contact p
        join dunning.plan n on n.tenant_id = :tenant and n.plan_id = p.plan_id
        join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id
          and m.state in ('withheld', 'expired')
        join receivables.v_open o
          on o.tenant_id = :tenant and o.debtor_id = p.debtor_id and o.currency = p.currency
        join dunning.decision d
          on d.tenant_id = :tenant and d.receivable_id = o.receivable_id and d.decided_on = p.contact_on
          and d.plan_no = n.plan_no and d.reason = 'due'
        join dunning.decision e
          on e.tenant_id = :tenant and e.receivable_id = d.receivable_id and e.ladder_no <> d.ladder_no
          and e.decided_on > d.decided_on
        join receivables.v_debtor b on b.tenant_id = :tenant and b.debtor_id = p.debtor_id
        """);
  }

  private void turn() {
    for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
      world.approves(world.dayBreaks(day.toString()));
      leave();
      world.itIs(day.toString(), "09:30");
      if (office.contains(day)) {
        new Callers(world).call();
      }
      leave();
      world.itIs(day.toString(), "18:30");
      leave();
    }
  }

  private void leave() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  /** Day, debtor, currency, channel, ladder, step and amount. */
  private List<String> rehearsed() {
    return in(
        tx -> {
          var played = rehearsal.play(tx, new Rehearsal.Question(null, DAYS, false)).orElseThrow();
          office = played.days();
          return tx.sql(
                  SqlFile.read(
                      "test",
                      """
                      -- tenant · what was rehearsed
                      select l.on_day, d.name, l.currency, l.channel, l.lead & 65535, (l.lead >> 16) & 65535, l.amount::numeric(19, 2)
                      from (
                        select coalesce(s.slot_on, c.on_day) as on_day, c.debtor_id, c.currency, 'email' as channel,
                               c.lead, c.amount
                        from rehearsal_contact c
                        left join rehearsal_slot s
                          on s.debtor_id = c.debtor_id and s.on_day = c.on_day and s.currency = c.currency
                        where s.debtor_id is null or s.slot_on < :until
                        union all
                        select coalesce(s.slot_on, t.on_day), t.debtor_id, t.currency,
                               (array['call', 'alert', 'late_fee'])[(t.lead >> 36) + 1], t.lead, t.amount
                        from rehearsal_task t
                        left join rehearsal_slot s
                          on s.debtor_id = t.debtor_id and s.on_day = t.on_day and s.currency = t.currency
                          and t.lead >> 36 = 0
                        where s.debtor_id is null or s.slot_on < :until
                      ) l
                      join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
                      """))
              .param("until", played.until())
              .query(
                  (row, _) -> {
                    var cells = new ArrayList<String>();
                    for (int n = 1; n <= row.getMetaData().getColumnCount(); n++) {
                      cells.add(row.getString(n));
                    }
                    return String.join(" ", cells);
                  })
              .list();
        });
  }

  private List<String> happened() {
    return world.asks(
        """
        select coalesce((c.slot_at at time zone 'America/Mexico_City')::date, p.contact_on), d.name, p.currency,
               p.channel, p.ladder_no, p.step_no, p.amount::numeric(19, 2)
        from dunning.planned_contact p
        join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id
        left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id
        left join rules.v_contact c on c.tenant_id = :tenant and c.outcome <> 'released' and c.contact_id = case p.channel
          when 'call' then md5(:tenant::text || '/t/' || p.plan_id || '/' || p.debtor_id || '/' || p.currency || '/call')::uuid
          else p.message_id end
        where p.tenant_id = :tenant and case p.channel
          when 'email' then m.state = 'accepted' when 'call' then c.contact_id is not null else true end
        """);
  }

  private long triedAgain() {
    return Long.parseLong(
        world
            .asks(
                """
                select count(*)
                from dunning.decision d
                where d.tenant_id = :tenant and d.reason = 'due' and exists (
                  select from dunning.decision e
                  where e.tenant_id = :tenant and e.receivable_id = d.receivable_id and e.reason = 'due'
                    and e.step_no = d.step_no and e.decided_on < d.decided_on)
                """)
            .getFirst());
  }

  /** Of three countries, one of which wants consent that nobody gave; many owe several debts. */
  private void people(Random random, int count) {
    var debtors = new ArrayList<World.Debtor>();
    for (int n = 0; n < count; n++) {
      var debtor = n % 13 == 5 ? world.debtorWithoutAddress("D" + n) : world.debtor("D" + n);
      switch (random.nextInt(8)) {
        case 0 -> debtor.lives("US", "America/Chicago", "en");
        case 1 -> debtor.lives("CO", "America/Bogota", "es");
        case 2 -> debtor.lives("PE", "America/Lima", "es");
        default -> {}
      }
      int debts = 1 + random.nextInt(6);
      for (int m = 0; m < debts; m++) {
        var due = FIRST.plusDays(random.nextInt(60) - 25L);
        debtor.owes(
            "F" + n + "-" + m,
            100 + random.nextInt(900) + ".00",
            random.nextInt(6) == 0 ? "USD" : "MXN",
            due.toString(),
            "\\N");
      }
      debtors.add(debtor);
    }
    world.fileArrives();
    for (int n = 0; n < count; n += 4) {
      boolean all = random.nextBoolean();
      world.holds(
          debtors.get(n),
          all ? null : debtors.get(n).debt("F" + n + "-0"),
          HoldReason.PAUSE,
          FIRST.plusDays(random.nextInt(35)).toString());
    }
  }

  /**
   * @param some whose steps the second letter, the call and the alert are
   */
  private void steps(Scope some) {
    in(
        tx ->
            HouseSteps.follow(
                tx,
                HouseSteps.step(-3, Stage.BEFORE, Action.MESSAGE),
                HouseSteps.step(0, Stage.DUE, Action.MESSAGE),
                HouseSteps.step(3, Stage.GENTLE, Action.MESSAGE).of(some),
                HouseSteps.step(6, Stage.REMINDER, Action.CALL).of(some),
                HouseSteps.step(9, Stage.REMINDER, Action.MESSAGE),
                HouseSteps.step(16, Stage.FIRM, Action.ALERT).of(some),
                HouseSteps.step(18, Stage.FIRM, Action.MESSAGE),
                HouseSteps.step(30, Stage.FINAL, Action.LATE_FEE)));
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
