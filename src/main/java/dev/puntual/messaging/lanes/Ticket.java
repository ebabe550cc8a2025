package dev.puntual.messaging.lanes;

import java.util.UUID;

/**
 * A message taken off the queue, not yet said.
 *
 * @param attemptNo the attempt it is about to make, from 1
 * @param textName of the approved text that it is to be said in; empty: that of its stage
 */
record Ticket(
    UUID messageId,
    int attemptNo,
    String stage,
    String textName,
    String language,
    String recipient,
    String address,
    Place place) {}
