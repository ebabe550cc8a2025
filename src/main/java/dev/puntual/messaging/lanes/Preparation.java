package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Posts;
import dev.puntual.messaging.wording.CompanyTexts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.ContactCalendar;
import dev.puntual.tenants.ContactCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Before a round: what a dead holder left open is listed for a person, what is too late ends, and
 * what may not be said at this hour waits for its opening.
 */
final class Preparation {

  private static final int SWEPT_AT_ONCE = 500;

  private final TenantTransactions transactions;
  private final Posts posts;
  private final InstantSource clock;

  Preparation(TenantTransactions transactions, Posts posts, InstantSource clock) {
    this.transactions = transactions;
    this.posts = posts;
    this.clock = clock;
  }

  Round prepare(Lease lease) {
    var queue = new Queue(lease);
    int swept = SWEPT_AT_ONCE;
    while (swept == SWEPT_AT_ONCE) {
      swept = transactions.in(lease.tenant(), tx -> queue.sweep(tx, clock.instant()));
    }
    return transactions.in(lease.tenant(), tx -> tidy(tx, queue));
  }

  private Round tidy(TenantTx tx, Queue queue) {
    var now = clock.instant();
    var places = queue.duePlaces(tx, now);
    var calendar = ContactCalendars.load(tx, countries(places), day(now));
    if (!places.isEmpty()) {
      queue.expire(tx, places, calendar, now);
      postponeClosed(tx, queue, places, calendar, now);
    }
    return new Round(calendar, places, CompanyTexts.load(tx), posts.of(tx));
  }

  private static void postponeClosed(
      TenantTx tx, Queue queue, List<Place> places, ContactCalendar calendar, Instant now) {
    var closed =
        places.stream()
            .filter(place -> !calendar.allows(now, place.country(), place.zone()))
            .toList();
    if (closed.isEmpty()) {
      return;
    }
    var openings = closed.stream().map(place -> opening(calendar, place, now)).toList();
    queue.postpone(tx, closed, openings, now);
  }

  /** A calendar that never opens is looked at again tomorrow, until the row expires. */
  private static Instant opening(ContactCalendar calendar, Place place, Instant now) {
    return calendar
        .nextAllowed(now, place.country(), place.zone())
        .orElseGet(() -> now.plus(Duration.ofDays(1)));
  }

  private static List<String> countries(List<Place> places) {
    return places.stream().map(Place::country).distinct().toList();
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
