package dev.puntual.messaging.lanes;

import dev.puntual.messaging.AddressNews;
import dev.puntual.messaging.Author;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Letters;
import dev.puntual.platform.db.DatabaseTrouble;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;

/**
 * The last door before the world. In one transaction: what the last batch met is written down, the
 * next is claimed, its author asked again, and the intent written. When this returns, everything is
 * committed and nothing is open.
 */
final class Door {

  /** A settlement that cannot be written is an unknown outcome, so it is tried for a while. */
  private static final int SETTLE_TRIES = 6;

  private static final long FIRST_PAUSE_NANOS = 100_000_000;

  private final TenantTransactions transactions;
  private final Author author;
  private final List<AddressNews> listeners;
  private final InstantSource clock;
  private final Lease lease;
  private final Round round;
  private final Queue queue;

  Door(
      TenantTransactions transactions,
      Author author,
      List<AddressNews> listeners,
      InstantSource clock,
      Lease lease,
      Round round) {
    this.transactions = transactions;
    this.author = author;
    this.listeners = listeners;
    this.clock = clock;
    this.lease = lease;
    this.round = round;
    this.queue = new Queue(lease);
  }

  /**
   * What may be sent next. Shorter than the limit when some were withdrawn at the door; {@code
   * claimed} tells how many left the queue.
   */
  record Batch(List<Intent> intents, int claimed) {}

  Batch next(List<Settlement> done, int limit) {
    return transactions.in(
        lease.tenant(),
        tx -> {
          var now = clock.instant();
          settle(tx, done, now);
          var open = round.openPlaces(now);
          var tickets =
              open.isEmpty()
                  ? List.<Ticket>of()
                  : queue.claim(tx, open, round.calendar(), limit, now);
          return new Batch(through(tx, tickets, now), tickets.size());
        });
  }

  /** Tried for a while: harmless to repeat, because the statement names the state it leaves. */
  void settle(List<Settlement> done) {
    long pause = FIRST_PAUSE_NANOS;
    for (int left = SETTLE_TRIES; !done.isEmpty(); left--) {
      try {
        transactions.run(lease.tenant(), tx -> settle(tx, done, clock.instant()));
        return;
      } catch (DatabaseTrouble | DataAccessException trouble) {
        if (left == 0) {
          throw trouble;
        }
        LockSupport.parkNanos(pause);
        pause *= 2;
      }
    }
  }

  private void settle(TenantTx tx, List<Settlement> done, Instant now) {
    if (done.isEmpty()) {
      return;
    }
    queue.settle(tx, done, now);
    var nobody =
        done.stream()
            .filter(settlement -> settlement.reason().equals(RejectReason.ADDRESS.code()))
            .map(Settlement::messageId)
            .toList();
    if (!nobody.isEmpty()) {
      listeners.forEach(listener -> listener.refused(tx, nobody));
    }
  }

  private List<Intent> through(TenantTx tx, List<Ticket> tickets, Instant now) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    var writings = author.write(tx, tickets.stream().map(Ticket::messageId).toList());
    var intents = new ArrayList<Intent>(tickets.size());
    var dropped = new ArrayList<Dropped>();
    for (var ticket : tickets) {
      compose(ticket, writings, intents, dropped);
    }
    if (!dropped.isEmpty()) {
      queue.drop(tx, dropped, now);
    }
    if (intents.isEmpty()) {
      return List.of();
    }
    var sendable = queue.intend(tx, intents, now);
    return intents.stream().filter(i -> sendable.contains(i.ticket().messageId())).toList();
  }

  private void compose(
      Ticket ticket, Map<UUID, Writing> writings, List<Intent> intents, List<Dropped> dropped) {
    switch (writings.get(ticket.messageId())) {
      case null -> dropped.add(withdrawn(ticket, "unknown_request"));
      case Writing.Withdrawn(var reason) -> dropped.add(withdrawn(ticket, reason));
      case Writing.Letter letter ->
          round
              .texts()
              .wording(ticket.language(), ticket.stage())
              .flatMap(wording -> wording.compose(letter))
              .ifPresentOrElse(
                  composed -> {
                    var outgoing =
                        new Outgoing(
                            ticket.messageId(),
                            ticket.attemptNo(),
                            ticket.recipient(),
                            ticket.address(),
                            composed);
                    intents.add(new Intent(ticket, outgoing, Letters.write(composed)));
                  },
                  () -> dropped.add(withdrawn(ticket, "incomplete")));
    }
  }

  private static Dropped withdrawn(Ticket ticket, String reason) {
    return new Dropped(ticket.messageId(), "withdrawn", reason);
  }
}
