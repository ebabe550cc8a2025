package dev.puntual.messaging;

import dev.puntual.messaging.Provider.DeliveryEvent;
import java.time.Instant;
import java.util.UUID;

/** What a provider answers when it is asked what became of one message. */
public sealed interface Asked {

  /**
   * This is how it stands there; also that it is on its way.
   *
   * @param provider whose event it is, by its code
   */
  record Stands(String provider, DeliveryEvent event) implements Asked {}

  /** It has it, and knows nothing of its end yet. */
  record Under(String providerId) implements Asked {}

  /** It knows no such message; it may yet learn of it. */
  record Unheard() implements Asked {}

  /** It could not be asked now, or did not answer clearly. */
  record Unclear(String why) implements Asked {}

  /** It has no such question. */
  record Never() implements Asked {}

  /**
   * The message asked about.
   *
   * @param messageId ours
   * @param providerId the provider's own; empty when its answer was lost
   * @param to in international form
   * @param sentAt when it was handed over, or may have been
   * @param until the last instant at which that may have been
   */
  record About(UUID messageId, String providerId, String to, Instant sentAt, Instant until) {}
}
