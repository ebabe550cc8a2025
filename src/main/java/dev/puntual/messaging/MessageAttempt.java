package dev.puntual.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try.
 *
 * @param outcome message key after {@code messaging.outcome.}; null while nobody has answered
 * @param detail the provider's own words
 * @param providerId its name for the message, for its support desk; may be empty
 */
public record MessageAttempt(
    int number,
    Instant startedAt,
    @Nullable String outcome,
    String detail,
    String providerId,
    @Nullable Instant settledAt) {

  /** What the mailbox in the house calls itself when it takes a letter. */
  private static final String MAILBOX = "mailbox";

  /** Whether the letter never left: it lies in the mailbox in the house. */
  public boolean inHouse() {
    return providerId.equals(MAILBOX);
  }
}
