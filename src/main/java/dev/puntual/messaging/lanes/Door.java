package dev.puntual.messaging.lanes;

import dev.puntual.messaging.DoorKeepers;
import dev.puntual.messaging.Leaving;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.DatabaseTrouble;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Demands;
import dev.puntual.rules.Gate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The last door before the world. In one transaction: what the last batch met is written down, the
 * next is claimed, its author asked again, and the intent written. When this returns, everything is
 * committed and nothing is open.
 */
final class Door {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  /** A settlement that cannot be written is an unknown outcome, so it is tried for a while. */
  private static final int SETTLE_TRIES = 6;

  private static final long FIRST_PAUSE_NANOS = 100_000_000;

  private final TenantTransactions transactions;
  private final Gate gate;
  private final Suppressions suppressions;
  private final Leaving leave;
  private final RoomsAbove above;
  private final InstantSource clock;
  private final Lease lease;
  private final Round round;
  private final Queue queue;
  private final Till till;
  private final Spacing spacing;

  Door(
      TenantTransactions transactions,
      DoorKeepers keepers,
      RoomsAbove above,
      InstantSource clock,
      Lease lease,
      Round round) {
    this.transactions = transactions;
    this.gate = keepers.gate();
    this.suppressions = keepers.suppressions();
    this.leave = keepers.leaving(lease.tenant(), lease.way(), round.post().hears());
    this.above = above;
    this.clock = clock;
    this.lease = lease;
    this.round = round;
    this.queue = new Queue(lease);
    this.till = new Till(round.tempo(), lease.channel());
    this.spacing = new Spacing(round.tempo().gap(), lease.channel());
  }

  /**
   * What may be sent next. Shorter than the limit when some were withdrawn at the door; {@code
   * claimed} tells how many left the queue, {@code back} when the account may speak again where
   * nothing is left of its tempo.
   */
  record Batch(List<Intent> intents, int claimed, @Nullable Instant back) {}

  /** A message that breaks whatever touches it ends alone, and its batch goes on without it. */
  Batch next(List<Settlement> done, int limit) {
    try {
      return batch(done, limit, new ArrayList<>());
    } catch (RuntimeException broken) {
      if (Poison.isTheWorld(broken)) {
        throw broken;
      }
      settle(done);
      return alone();
    }
  }

  /** The one whose turn it is, by itself; it breaks by itself, too, or was not what broke. */
  private Batch alone() {
    var met = new ArrayList<Ticket>(1);
    try {
      return batch(List.of(), 1, met);
    } catch (RuntimeException broken) {
      if (Poison.isTheWorld(broken) || met.isEmpty()) {
        throw broken;
      }
      var message = met.getFirst().messageId();
      transactions.run(
          lease.tenant(),
          tx -> {
            Poison.setAside(tx, lease.channel(), message, broken, clock.instant());
            gate.release(tx, List.of(message));
          });
      return new Batch(List.of(), 1, null);
    }
  }

  private Batch batch(List<Settlement> done, int limit, List<Ticket> met) {
    return transactions.in(
        lease.tenant(),
        tx -> {
          var now = clock.instant();
          settle(tx, done, now);
          var open = round.openPlaces(now);
          if (open.isEmpty()) {
            return new Batch(List.of(), 0, null);
          }
          var meter = till.hold(tx, now);
          int most = Math.min(limit, till.allowance(meter, now));
          if (most == 0) {
            return new Batch(List.of(), 0, till.back(tx, meter, now));
          }
          var tickets = queue.claim(tx, round, open, most, now);
          met.addAll(tickets);
          var intents = through(tx, apart(tx, tickets, now), now);
          spacing.leaving(tx, intents.stream().map(Intent::ticket).toList(), now);
          var spent = till.spend(tx, meter, intents.size(), now);
          boolean over = till.allowance(spent, now) == 0;
          return new Batch(intents, tickets.size(), over ? till.back(tx, spent, now) : null);
        });
  }

  /** Without those whose person heard something a moment ago: they wait for their instant. */
  private List<Ticket> apart(TenantTx tx, List<Ticket> tickets, Instant now) {
    var soon = spacing.tooSoon(tx, tickets, now);
    stay(tx, soon, List.of(), now);
    var waiting = soon.stream().map(Later::ticket).collect(Collectors.toSet());
    return tickets.stream().filter(ticket -> !waiting.contains(ticket)).toList();
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
    queue.settle(tx, done, round.post().tells(), now);
    giveBack(tx, done);
    till.told(tx, done, now);
    var stopped =
        done.stream()
            .filter(one -> one.reason().equals(RejectReason.STOPPED.code()))
            .collect(Collectors.toMap(Settlement::messageId, Settlement::detail));
    suppressions.suppressAddressesOf(tx, stopped, StopCause.AT_PROVIDER);
    var nobody =
        done.stream()
            .filter(settlement -> settlement.reason().equals(RejectReason.ADDRESS.code()))
            .map(Settlement::messageId)
            .toList();
    if (!nobody.isEmpty()) {
      above.listeners().forEach(listener -> listener.refused(tx, nobody));
    }
    lost(tx, done.stream().filter(Settlement::rejected).map(Settlement::messageId).toList());
    alarm(tx, done);
  }

  private void lost(TenantTx tx, List<UUID> messages) {
    if (!messages.isEmpty() && !lease.channel().equals("email")) {
      above.listeners().forEach(listener -> listener.lost(tx, messages));
    }
  }

  /** What nobody knows of, and what was tried in vain, is for people to look into. */
  private void alarm(TenantTx tx, List<Settlement> done) {
    long vain = done.stream().filter(one -> one.state().equals("for_person")).count();
    if (vain > 0) {
      LOG.warn(
          "{} messages of tenant {} were tried in vain; a person has a task", vain, tx.tenant());
    }
    if (vain > 0 || done.stream().anyMatch(one -> one.state().equals("unknown"))) {
      above.unclear(tx);
    }
  }

  /** What surely did not leave; all else keeps its slot, whatever is heard of it later. */
  private void giveBack(TenantTx tx, List<Settlement> done) {
    var later = new HashMap<UUID, Instant>();
    var never = new ArrayList<UUID>();
    for (var settlement : done) {
      switch (settlement.state()) {
        case "ready" -> later.put(settlement.messageId(), settlement.dueAt());
        case "rejected" -> never.add(settlement.messageId());
        default -> {}
      }
    }
    gate.back(tx, later);
    gate.release(tx, never);
  }

  private List<Intent> through(TenantTx tx, List<Ticket> tickets, Instant now) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    var stopped = suppressions.stopped(tx, ids(tickets));
    var passages = gate.passages(tx, round.company(), ids(tickets), now);
    var sill = Sill.of(tx, round, Checked.of(tickets, passages, stopped), now);
    var checked = sill.checked();
    var allowed = ids(checked.allowed());
    var writings = allowed.isEmpty() ? Map.<UUID, Writing>of() : above.write(tx, allowed);
    var words =
        writings.isEmpty() ? Speech.NOTHING : Speech.of(tx, round.texts(), writings.keySet());
    var composing = new Composing(words, sill, required(tx, passages, writings.keySet()));
    checked.allowed().forEach(t -> composing.compose(t, writings.get(t.messageId())));
    var intents = composing.intents();
    var dropped = new ArrayList<>(checked.dropped());
    dropped.addAll(composing.dropped());
    stay(tx, checked.later(), dropped, now);
    if (intents.isEmpty()) {
      return List.of();
    }
    var dressed = Dressing.on(tx, round.habit(), above, intents);
    var sendable = queue.intend(tx, dressed, now);
    gate.out(tx, round.company(), sendable, now);
    sill.left(tx, sendable);
    leave.note(tx, List.copyOf(sendable));
    return Intent.among(sendable, dressed, round, now);
  }

  private Required required(
      TenantTx tx, Map<UUID, Gate.Passage> passages, Collection<UUID> messages) {
    var demands =
        messages.stream()
            .filter(passages::containsKey)
            .collect(
                Collectors.toMap(
                    message -> message,
                    message ->
                        Optional.ofNullable(passages.get(message))
                            .map(Gate.Passage::demands)
                            .orElse(Demands.NONE)));
    return Required.of(tx, demands, round.imprint(), leave::of);
  }

  private void stay(TenantTx tx, List<Later> later, List<Dropped> dropped, Instant now) {
    if (!later.isEmpty()) {
      queue.putBack(tx, later);
      gate.back(
          tx, later.stream().collect(Collectors.toMap(l -> l.ticket().messageId(), Later::until)));
    }
    if (!dropped.isEmpty()) {
      queue.drop(tx, dropped, now);
      gate.release(tx, dropped.stream().map(Dropped::messageId).toList());
      lost(tx, dropped.stream().filter(Dropped::withheld).map(Dropped::messageId).toList());
    }
  }

  private static List<UUID> ids(List<Ticket> tickets) {
    return tickets.stream().map(Ticket::messageId).toList();
  }
}
