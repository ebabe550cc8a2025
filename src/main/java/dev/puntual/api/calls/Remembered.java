package dev.puntual.api.calls;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How long calls that wrote are known again; after that their names are free. */
final class Remembered {

  /** Longer than any program tries again, as {@code docs/api.md} says. */
  static final Duration KEPT = Duration.ofDays(30);

  static final String JOB = "api-done";

  private static final SqlFile OLD = SqlFile.beside(Remembered.class, "done_old");
  private static final SqlFile OLDEST = SqlFile.beside(Remembered.class, "done_oldest");
  private static final int SET = 20_000;

  /** Calls that come in one day are forgotten together. */
  private static final Duration TOGETHER = Duration.ofDays(1);

  private final TenantTransactions tenants;
  private final InstantSource clock;

  Remembered(TenantTransactions tenants, InstantSource clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Forgets what is old, a set at a time; returns when there is more to do. */
  Optional<Instant> age(TenantId tenant) {
    var now = clock.instant();
    int gone =
        tenants.in(
            tenant,
            tx ->
                tx.sql(OLD)
                    .param("until", Timestamp.from(now.minus(KEPT)))
                    .param("most", SET)
                    .update());
    return gone == SET
        ? Optional.of(now)
        : tenants
            .in(tenant, tx -> tx.sql(OLDEST).query(Timestamp.class).optional())
            .map(oldest -> later(oldest.toInstant().plus(KEPT), now.plus(TOGETHER)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
