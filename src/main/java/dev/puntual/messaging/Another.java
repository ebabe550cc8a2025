package dev.puntual.messaging;

import java.time.Instant;
import java.util.List;

/** What becomes of a person's wish to try a message again. */
public sealed interface Another {

  /**
   * It waits for its slot.
   *
   * @param against the rules that make it wait, by id; empty when it may leave now
   */
  record Queued(Instant at, List<String> against) implements Another {}

  /**
   * The contact rules do not let it.
   *
   * @param reason stable code, message key after {@code messaging.reason.}
   * @param against the rules that stand against it, by id
   */
  record Refused(String reason, List<String> against) implements Another {}

  /** It does not wait for a person any more. */
  record Gone() implements Another {}
}
