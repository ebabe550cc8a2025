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
    @Nullable Instant settledAt) {}
