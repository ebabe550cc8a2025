package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.time.Instant;

/** News for rooms that keep words of messages and answers, or from where they came, too. */
public interface BodiesFaded {

  /**
   * What was sent and came in that time has lost its words and addresses, in this transaction.
   *
   * @param from inclusive
   * @param to exclusive; at most a day later
   */
  void faded(TenantTx tx, Instant from, Instant to);
}
