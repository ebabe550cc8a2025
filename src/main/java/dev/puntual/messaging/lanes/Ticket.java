package dev.puntual.messaging.lanes;

import java.util.UUID;

/**
 * A message taken off the queue, not yet said.
 *
 * @param attemptNo the attempt it is about to make, from 1
 */
record Ticket(
    UUID messageId,
    int attemptNo,
    String stage,
    String language,
    String recipient,
    String address,
    Place place) {}
