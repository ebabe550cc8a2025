package dev.puntual.worklist;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ReceivablesNews;
import dev.puntual.rules.DebtorEvents;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Who paid what was promised has kept it: the silence ends, and nothing calls for quiet. After one
 * payment or a short file only promises of whoever paid are looked at; after a large set, once all
 * that run.
 */
final class KeptPromises implements ReceivablesNews {

  private static final SqlFile KEPT = SqlFile.beside(KeptPromises.class, "promises_kept");
  private static final SqlFile PAID = SqlFile.beside(KeptPromises.class, "promises_paid");
  private static final SqlFile APART = SqlFile.beside(KeptPromises.class, "promises_apart");

  /** What came in within this transaction came in later than so long ago. */
  private static final Duration MOMENT = Duration.ofMinutes(10);

  private final DebtorEvents events;
  private final InstantSource clock;

  KeptPromises(DebtorEvents events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void changed(TenantTx tx, Cause cause) {
    var now = clock.instant();
    boolean few = tx.sql(APART).query(Boolean.class).single();
    var asked = few ? paid(tx, now) : tx.sql(KEPT);
    var kept =
        asked
            .param("now", Timestamp.from(now))
            .query((row, _) -> row.getObject("hold_id", UUID.class))
            .list();
    if (!kept.isEmpty()) {
      events.lift(tx, kept);
    }
  }

  private static StatementSpec paid(TenantTx tx, Instant now) {
    return tx.sql(PAID).param("since", Timestamp.from(now.minus(MOMENT)));
  }
}
