package dev.puntual.worklist;

import dev.puntual.platform.db.TenantTx;

/**
 * Rooms above that want to hear that a hold was placed or lifted implement this. Called inside the
 * changing transaction, once for any number of holds; which ones stands in {@code v_hold}.
 */
public interface HoldNews {

  void changed(TenantTx tx);
}
