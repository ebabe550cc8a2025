package dev.puntual.platform.wakes;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which tenants have something due, so that a beat need not ask all of them. A row is set in the
 * transaction that makes the work, leased while the work is done, and removed only if nobody set it
 * anew meanwhile; after a crash the lease runs out and the work is done again.
 */
public final class Wakes {

  private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);
  private static final SqlFile SET = SqlFile.beside(Wakes.class, "wake_set");
  private static final SqlFile DUE = SqlFile.beside(Wakes.class, "wake_due");
  private static final SqlFile MOVE = SqlFile.beside(Wakes.class, "wake_move");
  private static final SqlFile DROP = SqlFile.beside(Wakes.class, "wake_drop");
  private static final int PAGE = 20;
  private static final Duration LEASE_FOR = Duration.ofMinutes(2);

  private record Due(TenantId tenant, Instant at) {}

  private final TenantTransactions transactions;
  private final FleetTransactions fleet;
  private final InstantSource clock;

  public Wakes(TenantTransactions transactions, FleetTransactions fleet, InstantSource clock) {
    this.transactions = transactions;
    this.fleet = fleet;
    this.clock = clock;
  }

  /**
   * There is work at that instant, or earlier if it was so before.
   *
   * @param job the name of the beat that will do it
   */
  public void set(TenantTx tx, String job, Instant due) {
    tx.sql(SET).param("job", job).param("due", Timestamp.from(due)).update();
  }

  /**
   * Does the work of a page of tenants whose time has come; a tenant whose work fails is left to
   * its lease, and the others go on.
   *
   * @param work answers when there is work again, if it knows
   * @return whether there may be more
   */
  public boolean each(String job, Function<TenantId, Optional<Instant>> work) {
    var due = due(job);
    for (var one : due) {
      var lease = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(LEASE_FOR);
      if (move(job, one, lease)) {
        try {
          var again = work.apply(one.tenant());
          done(job, new Due(one.tenant(), lease), again);
        } catch (RuntimeException e) {
          LOG.warn("{} of tenant {} will be tried again", job, one.tenant(), e);
        }
      }
    }
    return due.size() == PAGE;
  }

  private List<Due> due(String job) {
    return fleet.in(
        sql ->
            sql.apply(DUE)
                .param("job", job)
                .param("now", Timestamp.from(clock.instant()))
                .param("page", PAGE)
                .query(
                    (row, _) ->
                        new Due(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            row.getTimestamp("due_at").toInstant()))
                .list());
  }

  private void done(String job, Due leased, Optional<Instant> again) {
    if (again.isPresent()) {
      move(job, leased, again.get());
    } else {
      transactions.run(
          leased.tenant(),
          tx -> tx.sql(DROP).param("job", job).param("was", Timestamp.from(leased.at())).update());
    }
  }

  private boolean move(String job, Due from, Instant to) {
    return transactions.in(
            from.tenant(),
            tx ->
                tx.sql(MOVE)
                    .param("job", job)
                    .param("was", Timestamp.from(from.at()))
                    .param("due", Timestamp.from(to))
                    .update())
        == 1;
  }
}
