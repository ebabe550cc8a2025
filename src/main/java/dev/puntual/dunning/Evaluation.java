package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Decides a tenant's day, all debts at once. Derived from today's facts alone: a missed day needs
 * no repair, and a second run finds nothing to add.
 */
public final class Evaluation {

  private static final SqlFile ENTER_GENTLY = SqlFile.beside(Evaluation.class, "enter_gently");
  private static final SqlFile FOR_FEW = SqlFile.beside(Evaluation.class, "for_few");
  private static final SqlFile FOR_MANY = SqlFile.beside(Evaluation.class, "for_many");
  private static final SqlFile DECIDE = SqlFile.beside(Evaluation.class, "decide");
  private static final SqlFile APART = SqlFile.beside(Evaluation.class, "decide_apart");

  /**
   * How far back a settled debt is still told apart from one that was never ours to write about.
   */
  private static final int SETTLED_MEMORY_DAYS = 60;

  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final Strategies strategies;
  private final TenantCalendar calendar;
  private final Plans plans;
  private final ContactDays contactDays;
  private final Enrolment enrolment;

  Evaluation(
      TenantTransactions transactions,
      InstantSource clock,
      Strategies strategies,
      TenantCalendar calendar,
      Plans plans,
      ContactDays contactDays,
      Enrolment enrolment) {
    this.transactions = transactions;
    this.clock = clock;
    this.strategies = strategies;
    this.calendar = calendar;
    this.plans = plans;
    this.contactDays = contactDays;
    this.enrolment = enrolment;
  }

  /** The first day from now on that the company writes on. */
  interface ContactDays {
    BusinessDate next(TenantTx tx, TenantCalendar.Locked calendar);
  }

  /**
   * Evaluates the tenant's next contact day. A plan that still waits is replaced by one of today's
   * facts.
   */
  public Evaluated run(TenantId tenant, Cause cause) {
    return transactions.in(tenant, FOR_FEW, tx -> evaluate(tx, cause, null));
  }

  /**
   * Evaluates again with old debts entering at a gentler step.
   *
   * @param entryStep debts nobody was ever written about begin no further than at this step; zero
   *     lets each begin where its age puts it
   */
  public Evaluated runEnteringAt(TenantId tenant, int entryStep) {
    return transactions.in(tenant, FOR_FEW, tx -> evaluate(tx, Cause.IMPORT, entryStep));
  }

  private Evaluated evaluate(TenantTx tx, Cause cause, @Nullable Integer entryStep) {
    var locked = locked(tx);
    if (locked.manyDebts()) {
      tx.sql(FOR_MANY).update();
    }
    var day = contactDays.next(tx, locked);
    int enterAt =
        entryStep != null ? entryStep : locked.entryStep() != null ? locked.entryStep() : 0;
    List<DebtorId> leftOut = List.of();
    if (locked.waitingPlan() != null) {
      leftOut = plans.heldIn(tx, locked.waitingPlan());
      plans.takeBack(tx, locked.waitingPlan());
    }
    if (locked.unheard()) {
      UnheardLetters.openAgain(tx, day, clock.instant());
    }
    var proposed = plans.propose(tx, locked.nextPlanNo());
    var plan = proposed.plan();
    var book = StrategyBook.read(tx);
    var routes = book.routes(day.value(), Work.days(tx, book, day));
    if (enterAt > 0) {
      enterGently(tx, book, routes, day, plan, enterAt);
    }
    var coming =
        enrolment.amongComing(
            tx, DECIDE, day, book.segments(), routes.conditions(), routes.askForOldest());
    var statement = routes.bindNext(routes.bind(coming));
    var decided = new Day(day, cause, enterAt == 0 ? null : enterAt, locked);
    var found = decide(statement, proposed, decided);
    if (routes.chooseWays()) {
      tx.expectMany();
      plans.ways(tx, plan);
    }
    if (found.apart()) {
      apart(tx, proposed, day);
    }
    if (found.contacts() == 0 && found.silences() == 0) {
      return new Evaluated.Quiet(day);
    }
    if (!leftOut.isEmpty()) {
      plans.hold(tx, plan, leftOut);
    }
    return conclude(tx, plan, day, cause, locked, found);
  }

  private TenantCalendar.Locked locked(TenantTx tx) {
    var now = clock.instant();
    var known = calendar.lock(tx, now);
    if (known.isPresent()) {
      return known.get();
    }
    strategies.ensure(tx);
    return calendar.lock(tx, now).orElseThrow();
  }

  /**
   * @param contacts letters, calls and acts of the office
   * @param late debts that came to their step past others
   * @param tasks debts whose step somebody of the team takes
   * @param apart whether single debts are excluded from channels
   */
  private record Found(int contacts, int debts, int late, int tasks, int silences, boolean apart) {}

  private static void apart(TenantTx tx, Plans.Proposed plan, BusinessDate day) {
    tx.sql(APART)
        .param("plan", plan.plan())
        .param("planNo", plan.number())
        .param("day", day.value())
        .update();
  }

  /** What is decided for, and why. */
  private record Day(
      BusinessDate on, Cause cause, @Nullable Integer entryStep, TenantCalendar.Locked calendar) {}

  /** Old debts that nobody was written about begin at that step of the house's strategy. */
  private static void enterGently(
      TenantTx tx, StrategyBook book, Routes routes, BusinessDate day, UUID plan, int step) {
    var house = routes.lags(book.followed(Strategy.HOUSE).orElseThrow().number());
    if (step >= house.length) {
      return;
    }
    tx.sql(ENTER_GENTLY)
        .param("day", day.value())
        .param("plan", plan)
        .param("entryLag", house[step - 1])
        .param("beyondLag", house[step])
        .update();
  }

  private Found decide(StatementSpec decide, Plans.Proposed proposed, Day day) {
    var now = clock.instant();
    return decide
        .param("plan", proposed.plan())
        .param("planNo", proposed.number())
        .param("law", proposed.law())
        .param("day", day.on().value())
        .param("cause", day.cause().code())
        .param("entryStep", day.entryStep())
        .param("debts", day.calendar().openDebts())
        .param("settledSince", day.on().value().minusDays(SETTLED_MEMORY_DAYS))
        .param("now", Timestamp.from(now))
        .param("evaluateAt", Timestamp.from(TenantCalendar.next(now, day.calendar().zone())))
        .query(
            (row, _) ->
                new Found(
                    row.getInt("contacts"),
                    row.getInt("debts"),
                    row.getInt("late"),
                    row.getInt("tasks"),
                    row.getInt("silences"),
                    row.getBoolean("apart")))
        .single();
  }

  private Evaluated conclude(
      TenantTx tx,
      UUID plan,
      BusinessDate day,
      Cause cause,
      TenantCalendar.Locked locked,
      Found found) {
    boolean waits =
        found.contacts() > 0
            && (locked.alwaysApproves()
                || !locked.firstPlanSeen()
                || locked.restored()
                || locked.waitingPlan() != null
                || Freshness.stale(tx, clock.instant())
                || (cause == Cause.IMPORT && found.late() > 0));
    if (!waits) {
      plans.approve(tx, plan, null, found.tasks() > 0 || locked.unheard());
    }
    return new Evaluated.Planned(
        day, plan, found.contacts(), found.debts(), found.silences(), waits);
  }
}
