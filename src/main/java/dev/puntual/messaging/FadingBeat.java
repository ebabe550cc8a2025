package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some times a day, company by company, a set at a time: forgets the words of old calls. One
 * question tells where any are due; a company without costs nothing.
 */
final class FadingBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(FadingBeat.class);
  private static final SqlFile DUE = SqlFile.beside(FadingBeat.class, "fading_due");
  private static final Duration EVERY = Duration.ofHours(6);
  private static final int SET = 20_000;

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final RawKept kept;
  private final InstantSource clock;
  private final Queue<TenantId> waiting = new ArrayDeque<>();
  private Instant next = Instant.MIN;

  FadingBeat(
      FleetTransactions fleet, TenantTransactions transactions, RawKept kept, InstantSource clock) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "messaging-fading";
  }

  @Override
  public boolean beat() {
    var now = clock.instant();
    if (waiting.isEmpty()) {
      if (now.isBefore(next)) {
        return false;
      }
      next = now.plus(EVERY);
      waiting.addAll(due(now));
    }
    var tenant = waiting.poll();
    if (tenant != null && fade(tenant)) {
      waiting.add(tenant);
    }
    return !waiting.isEmpty();
  }

  private List<TenantId> due(Instant now) {
    return fleet.in(
        sql ->
            sql.apply(DUE)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list());
  }

  /** Whether there is more. */
  private boolean fade(TenantId tenant) {
    try {
      return transactions.in(tenant, tx -> kept.fade(tx, SET)) == SET;
    } catch (RuntimeException e) {
      LOG.error("old calls of tenant {} were not forgotten; next try in {}", tenant, EVERY, e);
      return false;
    }
  }
}
