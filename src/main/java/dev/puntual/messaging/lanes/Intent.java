package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Answering;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Letters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is about to be said. */
record Intent(Ticket ticket, Outgoing outgoing) {

  /** The letter as JSON, kept as proof. */
  String content() {
    return Letters.write(outgoing.letter());
  }

  static Intent of(Ticket ticket, Composed letter) {
    var outgoing =
        new Outgoing(
            ticket.messageId(), ticket.attemptNo(), ticket.recipient(), ticket.address(), letter);
    return new Intent(ticket, outgoing);
  }

  /** The same as a person's answer. */
  Intent answering(Answering what) {
    return new Intent(ticket, outgoing.answering(what));
  }

  /** Those of these messages, each until nobody there may be written to any more. */
  static List<Intent> among(
      Collection<UUID> messages, List<Intent> intents, Round round, Instant now) {
    return intents.stream()
        .filter(intent -> messages.contains(intent.ticket().messageId()))
        .map(intent -> intent.within(round, now))
        .toList();
  }

  /** Its carrier is to drop what has not arrived by then. */
  private Intent within(Round round, Instant now) {
    return new Intent(ticket, outgoing.goodFor(round.left(ticket.place(), now)));
  }
}
