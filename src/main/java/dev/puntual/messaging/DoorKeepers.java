package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Gate;

/**
 * Whom a message asks at the last door.
 *
 * @param gate of the contact rules
 * @param suppressions of those who said stop
 * @param optOuts where others may say it
 */
public record DoorKeepers(Gate gate, Suppressions suppressions, OptOutLinks optOuts) {

  /**
   * Where whoever reads a message says that it shall be the last.
   *
   * @param heard whether answers come back
   */
  public Leaving leaving(TenantId tenant, Channel channel, boolean heard) {
    return new Leaving(optOuts, tenant, channel, heard);
  }
}
