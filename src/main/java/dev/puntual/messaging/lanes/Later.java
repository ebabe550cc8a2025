package dev.puntual.messaging.lanes;

import java.time.Instant;

/**
 * A claimed message that may not be said yet.
 *
 * @param until when to ask again
 * @param against the rules that make it wait, joined by blanks
 */
record Later(Ticket ticket, Instant until, String against) {}
