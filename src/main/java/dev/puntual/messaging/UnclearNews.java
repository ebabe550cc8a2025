package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;

/**
 * Rooms above that want to hear of messages of which nobody will learn more by themselves implement
 * this: whether they arrived is unknown and nobody is asked any more, or they were tried as often
 * as we try and never taken. Called inside the transaction that found out, once for any number, and
 * sometimes when there are none; which ones stands in {@code v_unclear}, for as long as it is so.
 */
public interface UnclearNews {

  void unclear(TenantTx tx);
}
