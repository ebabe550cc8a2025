package dev.puntual.messaging.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What becomes of a message after an attempt.
 *
 * @param outcome of the attempt, as the table spells it
 * @param state the message moves to
 * @param reason stable code; empty where the state says it all
 * @param hold the provider wants to hear nothing more for so long; zero when it did not say
 * @param dueAt when it may be tried again; read only where the state is {@code ready}
 */
record Settlement(
    UUID messageId,
    int attemptNo,
    String outcome,
    String detail,
    String providerId,
    String state,
    String reason,
    Duration hold,
    Instant dueAt) {

  /** Its provider does not carry it, for good. */
  boolean rejected() {
    return state.equals("rejected");
  }
}
