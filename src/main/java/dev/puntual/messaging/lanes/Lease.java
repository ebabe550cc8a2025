package dev.puntual.messaging.lanes;

import dev.puntual.kernel.TenantId;
import dev.puntual.rules.Channel;
import java.util.Locale;
import java.util.UUID;

/** A lane that is ours until its time runs out. */
record Lease(TenantId tenant, String channel, UUID id) {

  /** As the contact rules know it. */
  Channel way() {
    return Channel.valueOf(channel.toUpperCase(Locale.ROOT));
  }
}
