package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;

/** Which way out a company's messages take. */
public interface Posts {

  /** Reads the company's settings in this transaction; talks to nobody yet. */
  Post of(TenantTx tx);
}
