package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The strategies of a tenant. A company that never chose has the house's. Published ladders never
 * change; work goes on in one draft of each strategy beside them.
 */
public final class Strategies {

  /** More than anybody can keep in mind; each costs every evaluation a look. */
  public static final int MOST = 40;

  private static final SqlFile INSTALL = SqlFile.beside(Strategies.class, "install_strategy");
  private static final SqlFile ADD = SqlFile.beside(Strategies.class, "strategy_add");
  private static final SqlFile CHANGE = SqlFile.beside(Strategies.class, "strategy_change");
  private static final SqlFile DROP_STRATEGY = SqlFile.beside(Strategies.class, "strategy_drop");
  private static final SqlFile BEGIN = SqlFile.beside(Strategies.class, "draft_begin");
  private static final SqlFile CLEAR = SqlFile.beside(Strategies.class, "draft_clear");
  private static final SqlFile WRITE = SqlFile.beside(Strategies.class, "draft_write");
  private static final SqlFile DROP = SqlFile.beside(Strategies.class, "draft_drop");
  private static final SqlFile PUBLISH = SqlFile.beside(Strategies.class, "publish");
  private static final SqlFile ASSIGN = SqlFile.beside(Strategies.class, "assign");
  private static final SqlFile UNASSIGN = SqlFile.beside(Strategies.class, "unassign");

  private final InstantSource clock;
  private final TenantCalendar calendar;
  private final Plans plans;

  Strategies(InstantSource clock, TenantCalendar calendar, Plans plans) {
    this.clock = clock;
    this.calendar = calendar;
    this.plans = plans;
  }

  /** What happens to debts that are on their way when another ladder is followed. */
  public enum OnTheWay {
    /** They go on where the new ladder covers the same days. */
    MOVE,
    /** They finish the ladder they began on. */
    STAY
  }

  /** Gives the tenant the house strategy and a calendar, once. */
  void ensure(TenantTx tx) {
    tx.sql(INSTALL).param("now", now()).param("evaluateAt", now()).update();
  }

  /** The strategies that were not dropped, in the order they are asked; the house's is the last. */
  public List<Strategy> all(TenantTx tx) {
    ensure(tx);
    return StrategyBook.read(tx).strategies().stream().filter(one -> !one.dropped()).toList();
  }

  /** The steps a strategy follows now; empty until its first draft is published. */
  public Optional<Ladder> followed(TenantTx tx, int strategy) {
    ensure(tx);
    return StrategyBook.read(tx).followed(strategy);
  }

  /** The steps that somebody is working on. */
  public Optional<Ladder> draft(TenantTx tx, int strategy) {
    return Optional.ofNullable(StrategyBook.read(tx).drafts().get(strategy));
  }

  /**
   * A new strategy for the debts that a segment means. It takes nobody before its first draft is
   * published.
   *
   * @return its number; empty when there are {@link #MOST}, or one of that name stands
   */
  public Optional<Integer> add(TenantTx tx, String name, UUID segment) {
    if (all(tx).size() >= MOST) {
      return Optional.empty();
    }
    for (int attempt = 0; attempt < MOST; attempt++) {
      var added = tx.unlessTaken(() -> added(tx, name, segment));
      if (added.isEmpty() || added.get().isPresent()) {
        return added.flatMap(number -> number);
      }
    }
    return Optional.empty();
  }

  /** Empty when somebody else took the number at the same time. */
  private Optional<Integer> added(TenantTx tx, String name, UUID segment) {
    return tx.sql(ADD)
        .param("name", name)
        .param("segment", segment)
        .param("now", now())
        .query(Integer.class)
        .optional();
  }

  /**
   * Another name, segment or place in the order. False when there is no such strategy, or another
   * has that name.
   */
  public boolean change(TenantTx tx, int strategy, String name, UUID segment, int priority) {
    boolean changed =
        tx.unlessTaken(
                    () ->
                        tx.sql(CHANGE)
                            .param("strategy", strategy)
                            .param("name", name)
                            .param("segment", segment)
                            .param("priority", priority)
                            .update())
                .orElse(0)
            > 0;
    return changed && rethink(tx);
  }

  /** Takes nobody any more; its debts go on by the strategy that means them next. */
  public boolean drop(TenantTx tx, int strategy) {
    return setDropped(tx, strategy, true);
  }

  /** One that was dropped. */
  public Optional<Strategy> dropped(TenantTx tx, int strategy) {
    return StrategyBook.read(tx).strategy(strategy).filter(Strategy::dropped);
  }

  /** As if it had never been dropped; false when another has its name now. */
  public boolean restore(TenantTx tx, int strategy) {
    return setDropped(tx, strategy, false);
  }

  private boolean setDropped(TenantTx tx, int strategy, boolean dropped) {
    boolean changed =
        tx.unlessTaken(
                    () ->
                        tx.sql(DROP_STRATEGY)
                            .param("strategy", strategy)
                            .param("back", !dropped)
                            .param("now", now())
                            .update())
                .orElse(0)
            > 0;
    return changed && rethink(tx);
  }

  /** Keeps these steps as a strategy's draft; nobody is written to by them yet. */
  public void keep(TenantTx tx, int strategy, List<Ladder.Step> steps, Repeat repeat) {
    ensure(tx);
    tx.sql(BEGIN)
        .param("strategy", strategy)
        .param("unit", repeat.unit().code())
        .param("every", repeat.every())
        .param("times", repeat.times())
        .param("now", now())
        .update();
    tx.sql(CLEAR).param("strategy", strategy).update();
    bind(tx.sql(WRITE), steps).param("strategy", strategy).update();
  }

  private static StatementSpec bind(StatementSpec write, List<Ladder.Step> steps) {
    return write
        .param("timings", each(steps, step -> step.timing().code()).toArray(String[]::new))
        .param("days", each(steps, step -> step.timing().days()).toArray(Integer[]::new))
        .param("anchors", each(steps, step -> step.timing().anchor()).toArray(Integer[]::new))
        .param("stages", each(steps, step -> step.stage().code()).toArray(String[]::new))
        .param("actions", each(steps, step -> step.action().code()).toArray(String[]::new))
        .param(
            "recipients",
            each(steps, step -> String.join(",", step.manner().codes().to()))
                .toArray(String[]::new))
        .param("leaves", each(steps, step -> step.manner().leaving().code()).toArray(String[]::new))
        .param(
            "ways",
            each(steps, step -> String.join(",", step.manner().codes().by()))
                .toArray(String[]::new))
        .param("scopes", each(steps, step -> step.scope().code()).toArray(String[]::new))
        .param("texts", each(steps, step -> step.manner().text()).toArray(String[]::new))
        .param("segments", steps.stream().map(Ladder.Step::onlySegment).toArray(UUID[]::new));
  }

  private static <T> List<T> each(List<Ladder.Step> steps, Function<Ladder.Step, T> of) {
    return steps.stream().map(of).toList();
  }

  /** Forgets a draft. */
  public void discard(TenantTx tx, int strategy) {
    tx.sql(CLEAR).param("strategy", strategy).update();
    tx.sql(DROP).param("strategy", strategy).update();
  }

  /**
   * Follows the draft from now on. A plan that waits is taken back, and the day is looked at anew.
   * False when there is no draft.
   */
  public boolean publish(TenantTx tx, int strategy, UUID person, OnTheWay onTheWay) {
    if (draft(tx, strategy).isEmpty()) {
      return false;
    }
    boolean rethought = rethink(tx);
    tx.sql(PUBLISH)
        .param("strategy", strategy)
        .param("stay", onTheWay == OnTheWay.STAY)
        .param("person", person)
        .param("now", now())
        .update();
    return rethought;
  }

  /**
   * Puts debtors on a strategy by name, whatever the segments say.
   *
   * @param until the last day; null for good
   */
  public int assign(
      TenantTx tx,
      List<DebtorId> debtors,
      int strategy,
      String reason,
      @Nullable LocalDate until,
      UUID person) {
    int assigned =
        tx.sql(ASSIGN)
            .param("debtors", ids(debtors))
            .param("strategy", strategy)
            .param("reason", reason)
            .param("until", until)
            .param("now", now())
            .param("person", person)
            .update();
    rethink(tx);
    return assigned;
  }

  /** Lets the segments decide again. */
  public int unassign(TenantTx tx, List<DebtorId> debtors) {
    int freed = tx.sql(UNASSIGN).param("debtors", ids(debtors)).update();
    rethink(tx);
    return freed;
  }

  private static UUID[] ids(List<DebtorId> debtors) {
    return debtors.stream().map(DebtorId::value).toArray(UUID[]::new);
  }

  /** A plan that waits was thought by what is no longer so. */
  private boolean rethink(TenantTx tx) {
    var locked = calendar.lock(tx, clock.instant());
    if (locked.isEmpty()) {
      return false;
    }
    var waiting = locked.get().waitingPlan();
    if (waiting != null) {
      plans.takeBack(tx, waiting);
    }
    calendar.hasten(tx, Cause.ASKED, clock.instant());
    return true;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
