package dev.puntual.dunning;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.Crew;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks once which tenants have a day to evaluate, and evaluates those, some side by side. A tenant
 * that fails is logged and tried again some minutes later, behind the others.
 */
final class DailyEvaluation implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(DailyEvaluation.class);
  private static final SqlFile DUE = SqlFile.beside(DailyEvaluation.class, "calendars_due");

  private static final Duration PAUSE = Duration.ofMinutes(5);

  /**
   * Tenants beside the one in the beat's own thread. A decision is the database's work, and two
   * more than it has processors are under way, because each ends with waiting for the disk.
   */
  private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors() + 1, 2, 5);

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final TenantCalendar calendar;
  private final Evaluation evaluation;
  private final Crew crew = Crew.steady("evaluation");

  DailyEvaluation(
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock,
      TenantCalendar calendar,
      Evaluation evaluation) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.clock = clock;
    this.calendar = calendar;
    this.evaluation = evaluation;
  }

  @Override
  public String name() {
    return "dunning-evaluation";
  }

  @Override
  public boolean beat() {
    var due = new ConcurrentLinkedQueue<>(due());
    if (due.isEmpty()) {
      return false;
    }
    var evaluated = new AtomicInteger();
    for (int hand = 0; hand < HANDS; hand++) {
      crew.start(() -> work(due, evaluated));
    }
    work(due, evaluated);
    awaitOthers();
    return evaluated.get() > 0;
  }

  private void work(Queue<Due> due, AtomicInteger evaluated) {
    for (var next = due.poll(); next != null; next = due.poll()) {
      if (evaluate(next)) {
        evaluated.incrementAndGet();
      }
    }
  }

  private boolean evaluate(Due due) {
    try {
      evaluation.run(due.tenant(), due.cause());
      return true;
    } catch (RuntimeException e) {
      LOG.error("evaluation of tenant {} failed; next try in {}", due.tenant(), PAUSE, e);
      var later = clock.instant().plus(PAUSE);
      transactions.run(due.tenant(), tx -> calendar.postpone(tx, later));
      return false;
    }
  }

  /**
   * The slowest hand may still be deciding a large tenant; the next beat would ask for it again.
   */
  private void awaitOthers() {
    try {
      while (!crew.awaitRest(PAUSE)) {
        LOG.info("an evaluation takes longer than {}", PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Due(TenantId tenant, Cause cause) {}

  private List<Due> due() {
    return fleet.in(
        statement ->
            statement
                .apply(DUE)
                .param("now", Timestamp.from(clock.instant()))
                .query(
                    (row, _) ->
                        new Due(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            Cause.of(row.getString("next_cause"))))
                .list());
  }
}
