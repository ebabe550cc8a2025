package dev.puntual.receivables;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;

/**
 * What is owed beside a debt because of it, as a receivable of its own: the debt's balance stays
 * what it was. Rooms above insert into {@code receivables.in_charge} and call {@link #absorb} in
 * the same transaction.
 */
public final class Charges {

  private static final SqlFile ABSORB = SqlFile.beside(Charges.class, "absorb_charges");

  private final InstantSource clock;
  private final List<ReceivablesNews> listeners;

  Charges(InstantSource clock, List<ReceivablesNews> listeners) {
    this.clock = clock;
    this.listeners = listeners;
  }

  /** Takes what waits in the letter box; returns how many charges are new. */
  public int absorb(TenantTx tx) {
    int added = tx.sql(ABSORB).param("now", Timestamp.from(clock.instant())).update();
    if (added > 0) {
      listeners.forEach(listener -> listener.changed(tx, ReceivablesNews.Cause.MOVEMENT));
    }
    return added;
  }
}
