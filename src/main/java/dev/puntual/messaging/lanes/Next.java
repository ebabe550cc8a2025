package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Asked;
import java.time.Duration;
import java.time.Instant;

/**
 * When a message is asked about again.
 *
 * @param at an instant as text; empty when it is not asked about any more
 * @param reason why that is so; empty while it is asked about
 */
record Next(String at, String reason) {

  /** Of those whose answer was lost: a day and a bit. */
  private static final Duration[] PAUSES = {
    Duration.ofMinutes(5),
    Duration.ofMinutes(30),
    Duration.ofHours(2),
    Duration.ofHours(8),
    Duration.ofHours(14)
  };

  /** A telephone may lie switched off for so many days; who has not heard by then never will. */
  private static final int DAYS = 5;

  /**
   * @param asks how often it was asked before this answer
   */
  static Next after(String state, int asks, Asked answer, Instant now) {
    if (state.equals("accepted")) {
      return asks + 1 < DAYS ? again(now, Duration.ofDays(1)) : new Next("", "never_told");
    }
    return switch (answer) {
      case Asked.Never _ -> new Next("", "");
      case Asked.Unheard _ when asks >= PAUSES.length -> new Next("", "not_there");
      case Asked.Stands _, Asked.Under _, Asked.Unheard _, Asked.Unclear _ ->
          asks < PAUSES.length ? again(now, PAUSES[asks]) : new Next("", "asked_in_vain");
    };
  }

  private static Next again(Instant now, Duration pause) {
    return new Next(now.plus(pause).toString(), "");
  }
}
