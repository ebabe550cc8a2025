package dev.puntual.messaging.lanes;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message taken off the queue, not yet said.
 *
 * @param attemptNo the attempt it is about to make, from 1
 * @param zone null when only the country is known
 */
record Ticket(
    UUID messageId,
    int attemptNo,
    String stage,
    String language,
    String recipient,
    String address,
    String country,
    @Nullable ZoneId zone) {}
