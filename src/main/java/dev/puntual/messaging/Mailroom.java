package dev.puntual.messaging;

import dev.puntual.messaging.lanes.Place;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.ContactCalendar;
import dev.puntual.tenants.ContactCalendars;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where requests come in. Rooms above insert into {@code messaging.in_request} and call this in the
 * same transaction, so that a decision and its message exist together or not at all.
 */
public final class Mailroom {

  private static final SqlFile PLACES = SqlFile.beside(Mailroom.class, "places");
  private static final SqlFile ABSORB = SqlFile.beside(Mailroom.class, "absorb");

  /** A place whose calendar never opens: past every expiry. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final InstantSource clock;

  public Mailroom(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Turns all waiting requests of the tenant into messages, due at the next allowed instant of each
   * debtor's place, and wakes the lane. Three statements however many rows; running it twice
   * changes nothing. Returns how many messages are new.
   */
  public int absorb(TenantTx tx) {
    var now = clock.instant();
    var places = places(tx, now);
    if (places.isEmpty()) {
      return 0;
    }
    return tx.sql(ABSORB)
        .param("countries", texts(places, Opening::country))
        .param("zones", texts(places, Opening::zone))
        .param("dueAts", texts(places, opening -> opening.at().orElse(now).toString()))
        .param("dueDays", texts(places, opening -> opening.day().toString()))
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getInt("messages"))
        .single();
  }

  private static List<Opening> places(TenantTx tx, Instant now) {
    var asked =
        tx.sql(PLACES).query((row, _) -> new Place(row.getString(1), row.getString(2))).list();
    if (asked.isEmpty()) {
      return List.of();
    }
    var countries = asked.stream().map(Place::country).distinct().toList();
    var calendar = ContactCalendars.load(tx, countries, LocalDate.ofInstant(now, ZoneOffset.UTC));
    return asked.stream().map(place -> opening(calendar, place, now)).toList();
  }

  private static Opening opening(ContactCalendar calendar, Place place, Instant now) {
    var dates = calendar.zoneOf(place.country(), place.zone());
    var at = calendar.nextAllowed(now, place.country(), place.zone());
    var day = at.map(instant -> LocalDate.ofInstant(instant, dates)).orElse(NEVER);
    return new Opening(place.country(), place.zoneName(), at, day);
  }

  /** When a place may be written to next; empty when its calendar never opens. */
  private record Opening(String country, String zone, Optional<Instant> at, LocalDate day) {}

  private static String[] texts(List<Opening> places, Function<Opening, String> text) {
    return places.stream().map(text).toArray(String[]::new);
  }
}
