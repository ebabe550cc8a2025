package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Letters;
import java.time.Instant;

/**
 * What is about to be said.
 *
 * @param content the letter as JSON, kept as proof
 */
record Intent(Ticket ticket, Outgoing outgoing, String content) {

  static Intent of(Ticket ticket, Composed letter) {
    var outgoing =
        new Outgoing(
            ticket.messageId(), ticket.attemptNo(), ticket.recipient(), ticket.address(), letter);
    return new Intent(ticket, outgoing, Letters.write(letter));
  }

  /** Its carrier is to drop what has not arrived when nobody there may be written to any more. */
  Intent within(Round round, Instant now) {
    return new Intent(ticket, outgoing.goodFor(round.left(ticket.place(), now)), content);
  }
}
