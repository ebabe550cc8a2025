package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;

/** Which way out a company's messages take. */
public interface Posts {

  /** Reads the company's settings for this channel in this transaction; talks to nobody yet. */
  Post of(TenantTx tx, Channel channel);
}
