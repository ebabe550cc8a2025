package dev.puntual.receivables;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * The only hand that changes a balance. Other rooms put movements into {@code receivables.in_entry}
 * and call {@link #absorb} in the same transaction.
 */
public final class Ledger {

  private static final SqlFile ABSORB = SqlFile.beside(Ledger.class, "absorb_entries");

  private static final SqlFile HOLD = SqlFile.beside(Ledger.class, "hold_open");

  private final InstantSource clock;
  private final List<ReceivablesNews> listeners;

  public Ledger(InstantSource clock, List<ReceivablesNews> listeners) {
    this.clock = clock;
    this.listeners = listeners;
  }

  /**
   * Nobody else changes what these debtors owe until the transaction ends; what a file was just
   * changing is waited for. Statements after this one see balances that stand.
   */
  public void holdOpen(TenantTx tx, List<DebtorId> debtors) {
    var ids = debtors.stream().map(DebtorId::value).toArray(UUID[]::new);
    tx.sql(HOLD).param("debtors", ids).query(UUID.class).list();
  }

  /**
   * Turns every waiting movement of the tenant into an entry and folds it into its balance. A
   * movement whose id is already an entry is dropped. A debt that becomes owed again begins a new
   * episode.
   *
   * @return how many balances changed
   */
  public int absorb(TenantTx tx) {
    int changed = fold(tx);
    if (changed > 0) {
      listeners.forEach(listener -> listener.changed(tx, ReceivablesNews.Cause.MOVEMENT));
    }
    return changed;
  }

  /** The same without a word: who moves a whole file tells of it once, when all of it stands. */
  int fold(TenantTx tx) {
    return tx.sql(ABSORB).param("now", Timestamp.from(clock.instant())).update();
  }
}
