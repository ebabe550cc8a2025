package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Imprints;
import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.LetterHabits;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.Tempos;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Gate;
import java.time.InstantSource;

/**
 * Before a round: what a dead holder left open is listed for a person, what is too late ends, and
 * what may not be said at this hour waits for its opening.
 */
final class Preparation {

  private static final int AT_ONCE = 500;

  private final TenantTransactions transactions;
  private final Gate gate;
  private final Posts posts;
  private final RoomsAbove above;
  private final InstantSource clock;

  Preparation(
      TenantTransactions transactions,
      Gate gate,
      Posts posts,
      RoomsAbove above,
      InstantSource clock) {
    this.transactions = transactions;
    this.gate = gate;
    this.posts = posts;
    this.above = above;
    this.clock = clock;
  }

  Round prepare(Lease lease) {
    var queue = new Queue(lease);
    var round = transactions.in(lease.tenant(), tx -> round(tx, lease, queue));
    boolean tells = round.post().tells();
    int swept = AT_ONCE;
    while (swept == AT_ONCE) {
      swept = transactions.in(lease.tenant(), tx -> sweep(tx, queue, tells));
    }
    int expired = round.places().isEmpty() ? 0 : AT_ONCE;
    while (expired == AT_ONCE) {
      expired = transactions.in(lease.tenant(), tx -> expire(tx, queue, round));
    }
    transactions.run(lease.tenant(), tx -> postponeClosed(tx, queue, round));
    return round;
  }

  /** Where no provider is asked later, a person has to find out at once. */
  private int sweep(TenantTx tx, Queue queue, boolean tells) {
    int swept = queue.sweep(tx, tells, clock.instant());
    if (swept > 0 && !tells) {
      above.unclear(tx);
    }
    return swept;
  }

  private Round round(TenantTx tx, Lease lease, Queue queue) {
    var now = clock.instant();
    var company = gate.book(tx);
    var hours = Round.hours(company, queue.duePlaces(tx, now), lease.way(), now);
    var post = posts.of(tx, lease.way());
    return new Round(
        company,
        hours,
        Texts.of(tx, lease.way()),
        Imprints.of(tx),
        lease.way() == Channel.EMAIL ? LetterHabits.of(tx) : LetterHabit.NONE,
        post,
        Tempos.of(tx, lease.way(), post.tempo()));
  }

  private int expire(TenantTx tx, Queue queue, Round round) {
    var late = queue.expire(tx, round, AT_ONCE, clock.instant());
    gate.release(tx, late);
    return late.size();
  }

  private void postponeClosed(TenantTx tx, Queue queue, Round round) {
    var now = clock.instant();
    var open = round.openPlaces(now);
    var closed = round.places().stream().filter(place -> !open.contains(place)).toList();
    if (!closed.isEmpty()) {
      var openings = closed.stream().map(place -> round.opening(place, now)).toList();
      queue.postpone(tx, closed, openings, now);
    }
  }
}
