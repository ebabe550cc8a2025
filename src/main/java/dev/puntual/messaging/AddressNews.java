package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.UUID;

/**
 * Rooms above that want to hear that nobody is behind an address, or that a message reached nobody,
 * implement this. Called inside the transaction that writes the refusal down, once for a batch;
 * whose address it is, they find in {@code v_message}.
 */
public interface AddressNews {

  /**
   * The recipients' servers said for good that these addresses do not exist. Messages that somebody
   * else has moved on meanwhile may be among them.
   */
  void refused(TenantTx tx, List<UUID> messageIds);

  /**
   * These messages surely reached nobody, for whatever reason: refused, not carried by their
   * channel, or taken by a provider that could not deliver them. None of unknown fate is among
   * them; all that {@link #refused} names are.
   */
  default void lost(TenantTx tx, List<UUID> messageIds) {}

  /**
   * The recipients' providers told that these letters were called unwanted. Nobody writes there any
   * more; a person is to know.
   */
  default void complained(TenantTx tx, List<UUID> messageIds) {}
}
