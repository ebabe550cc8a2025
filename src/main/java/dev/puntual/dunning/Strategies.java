package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The ladder of steps that a tenant follows. A company that never chose has the house's. Published
 * versions never change; work goes on in one draft beside them.
 */
public final class Strategies {

  private static final SqlFile INSTALL = SqlFile.beside(Strategies.class, "install_strategy");
  private static final SqlFile LADDER = SqlFile.beside(Strategies.class, "ladder");
  private static final SqlFile BEGIN = SqlFile.beside(Strategies.class, "draft_begin");
  private static final SqlFile CLEAR = SqlFile.beside(Strategies.class, "draft_clear");
  private static final SqlFile WRITE = SqlFile.beside(Strategies.class, "draft_write");
  private static final SqlFile DROP = SqlFile.beside(Strategies.class, "draft_drop");
  private static final SqlFile MOVE = SqlFile.beside(Strategies.class, "publish_move");
  private static final SqlFile PUBLISH = SqlFile.beside(Strategies.class, "publish");

  private final InstantSource clock;
  private final TenantCalendar calendar;
  private final Plans plans;

  Strategies(InstantSource clock, TenantCalendar calendar, Plans plans) {
    this.clock = clock;
    this.calendar = calendar;
    this.plans = plans;
  }

  /** Gives the tenant the house strategy and a calendar, once. */
  void ensure(TenantTx tx) {
    tx.sql(INSTALL).param("now", now()).param("evaluateAt", now()).update();
  }

  /** The steps that are followed now. */
  public Ladder followed(TenantTx tx) {
    ensure(tx);
    return ladder(tx, false).orElseThrow();
  }

  /** The steps that somebody is working on. */
  public Optional<Ladder> draft(TenantTx tx) {
    return ladder(tx, true);
  }

  private static Optional<Ladder> ladder(TenantTx tx, boolean draft) {
    record Row(int version, Ladder.Step step) {}
    var rows =
        tx.sql(LADDER)
            .param("draft", draft)
            .query(
                (row, _) ->
                    new Row(
                        row.getInt("version"),
                        new Ladder.Step(
                            row.getInt("step_no"),
                            row.getInt("offset_days"),
                            Stage.of(row.getString("stage")).orElseThrow())))
            .list();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ladder(rows.getFirst().version(), rows.stream().map(Row::step).toList()));
  }

  /** Keeps these steps as the draft; nobody is written to by them yet. */
  public void keep(TenantTx tx, List<Ladder.Step> steps) {
    ensure(tx);
    tx.sql(BEGIN).param("now", now()).update();
    tx.sql(CLEAR).update();
    tx.sql(WRITE)
        .param("offsets", steps.stream().map(Ladder.Step::offsetDays).toArray(Integer[]::new))
        .param("stages", steps.stream().map(step -> step.stage().code()).toArray(String[]::new))
        .update();
  }

  /** Forgets the draft. */
  public void discard(TenantTx tx) {
    tx.sql(CLEAR).update();
    tx.sql(DROP).update();
  }

  /**
   * Follows the draft from now on. A plan that waits is taken back, open debts move to the step
   * that covers the same days, and the day is looked at anew. False when there is no draft.
   */
  public boolean publish(TenantTx tx, UUID person) {
    var locked = calendar.lock(tx);
    if (locked.isEmpty() || draft(tx).isEmpty()) {
      return false;
    }
    var waiting = locked.get().waitingPlan();
    if (waiting != null) {
      plans.takeBack(tx, waiting);
    }
    tx.sql(MOVE).update();
    tx.sql(PUBLISH).param("person", person).param("now", now()).update();
    calendar.hasten(tx, Cause.ASKED, clock.instant());
    return true;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
