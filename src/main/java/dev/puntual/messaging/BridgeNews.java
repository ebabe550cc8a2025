package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.util.UUID;

/**
 * Whoever has calls of two legs made implements this: is asked once more before the second
 * telephone rings, and hears how it ended. In the transaction that writes it down.
 */
public interface BridgeNews {

  /** Whether the other telephone may still be dialled at this moment. */
  boolean still(TenantTx tx, UUID about);

  /** Told once of each call; and once more of one whose end nobody could tell at first. */
  void ended(TenantTx tx, UUID about, UUID person, How how, int seconds);

  /** How such a call ended. */
  enum How {
    /** The person of the company did not take it: nobody else was called. */
    NOT_HERE,
    ANSWERED,
    /** It rang. */
    NO_ANSWER,
    BUSY,
    /** It was dialled, and the carrier could not make it ring. */
    FAILED,
    /** It was dialled; nobody tells what came of it. */
    UNTOLD,
    /** The provider did not take it: nobody was called. */
    REFUSED
  }
}
