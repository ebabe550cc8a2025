package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;

/** Forgets words of one company that are older than it keeps them. */
interface Fading {

  /** A bounded set of them; whether there may be more. */
  boolean fade(TenantTx tx);
}
