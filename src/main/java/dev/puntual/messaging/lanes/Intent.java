package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Outgoing;

/**
 * What is about to be said.
 *
 * @param content the letter as JSON, kept as proof
 */
record Intent(Ticket ticket, Outgoing outgoing, String content) {}
