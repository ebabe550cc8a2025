package dev.puntual.receivables;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;

/**
 * The only hand that changes a balance. Other rooms put movements into {@code receivables.in_entry}
 * and call {@link #absorb} in the same transaction.
 */
public final class Ledger {

  private static final SqlFile ABSORB = SqlFile.beside(Ledger.class, "absorb_entries");

  private final InstantSource clock;

  public Ledger(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Turns every waiting movement of the tenant into an entry and folds it into its balance. A
   * movement whose id is already an entry is dropped. A debt that becomes owed again begins a new
   * episode.
   *
   * @return how many balances changed
   */
  public int absorb(TenantTx tx) {
    return tx.sql(ABSORB).param("now", Timestamp.from(clock.instant())).update();
  }
}
