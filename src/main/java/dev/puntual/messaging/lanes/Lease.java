package dev.puntual.messaging.lanes;

import dev.puntual.kernel.TenantId;
import dev.puntual.rules.Channel;
import java.util.Locale;
import java.util.UUID;

/** A lane that is ours until its time runs out. */
record Lease(TenantId tenant, String channel, UUID id, Found found) {

  /**
   * How the last round left the lane.
   *
   * @param abandoned its holder never gave it back: attempts may be open
   * @param troubled nothing could leave: one message tries whether that is over
   * @param streak what came in a row, over rounds
   * @param opened how often in a row the lane has stood still
   */
  record Found(boolean abandoned, boolean troubled, Streak.Counts streak, int opened) {}

  /** As the contact rules know it. */
  Channel way() {
    return Channel.valueOf(channel.toUpperCase(Locale.ROOT));
  }
}
