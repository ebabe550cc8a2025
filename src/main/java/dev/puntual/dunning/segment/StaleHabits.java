package dev.puntual.dunning.segment;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ReceivablesNews;

/**
 * A file may bring columns, debtors and debts that the figures of this morning do not know: whoever
 * asks next reckons again.
 */
final class StaleHabits implements ReceivablesNews {

  private static final SqlFile STALE = SqlFile.beside(StaleHabits.class, "habits_stale");

  @Override
  public void changed(TenantTx tx, Cause cause) {
    if (cause == Cause.FILE) {
      tx.sql(STALE).update();
    }
  }
}
