package dev.puntual.receivables;

import dev.puntual.platform.db.TenantTx;

/**
 * Rooms above that want to hear that somebody's debts changed implement this. Called inside the
 * changing transaction, once for any number of debts; it says nothing about which, because facts
 * are in tables.
 */
public interface ReceivablesNews {

  /** Debts were added or their terms or balances changed. */
  void changed(TenantTx tx, Cause cause);

  /** What brought the change about. */
  enum Cause {
    FILE,
    MOVEMENT
  }
}
