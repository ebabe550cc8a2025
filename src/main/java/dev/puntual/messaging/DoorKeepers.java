package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Gate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Whom a message asks at the last door.
 *
 * @param gate of the contact rules
 * @param suppressions of those who said stop
 * @param optOuts where others may say it
 */
public record DoorKeepers(Gate gate, Suppressions suppressions, OptOutLinks optOuts) {

  /**
   * Letters say where to choose that they were the last; a text message pays for each sign and says
   * it only where nobody can answer with a word.
   *
   * @param heard whether answers come back
   */
  public Function<UUID, Optional<String>> leaving(TenantId tenant, Channel channel, boolean heard) {
    boolean says = channel == Channel.EMAIL || (channel == Channel.SMS && !heard);
    return message -> says ? Optional.of(optOuts.of(tenant, message)) : Optional.empty();
  }
}
