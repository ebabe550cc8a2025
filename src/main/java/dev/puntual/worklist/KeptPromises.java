package dev.puntual.worklist;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ReceivablesNews;
import dev.puntual.rules.DebtorEvents;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/** Who paid what was promised has kept it: the silence ends, and nothing calls for quiet. */
final class KeptPromises implements ReceivablesNews {

  private static final SqlFile KEPT = SqlFile.beside(KeptPromises.class, "promises_kept");

  private final DebtorEvents events;
  private final InstantSource clock;

  KeptPromises(DebtorEvents events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void changed(TenantTx tx, Cause cause) {
    var kept =
        tx.sql(KEPT)
            .param("now", Timestamp.from(clock.instant()))
            .query((row, _) -> row.getObject("hold_id", UUID.class))
            .list();
    if (!kept.isEmpty()) {
      events.lift(tx, kept);
    }
  }
}
