package dev.puntual.messaging;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many stand where.
 *
 * @param byState those without a message are left out
 * @param oldestDue since when the oldest one that may leave has been waiting; null when none waits
 */
public record MessageCounts(Map<MessageState, Integer> byState, @Nullable Instant oldestDue) {

  public int of(MessageState state) {
    return byState.getOrDefault(state, 0);
  }
}
