package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;

/**
 * Where requests come in. Rooms above insert into {@code messaging.in_request} and call this in the
 * same transaction, so that a decision and its message exist together or not at all.
 */
public final class Mailroom {

  private static final SqlFile PLACES = SqlFile.beside(Mailroom.class, "places");
  private static final SqlFile ABSORB = SqlFile.beside(Mailroom.class, "absorb");

  /** A place whose calendar never opens: past every expiry. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final Openings openings;
  private final InstantSource clock;

  Mailroom(Openings openings, InstantSource clock) {
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * Turns all waiting requests of the tenant into messages, due at the next allowed instant of each
   * debtor's place, and wakes the lane. Two statements however many rows; running it twice changes
   * nothing. Returns how many messages are new.
   */
  public int absorb(TenantTx tx) {
    var now = clock.instant();
    var places =
        tx.sql(PLACES).query((row, _) -> new Place(row.getString(1), row.getString(2))).list();
    if (places.isEmpty()) {
      return 0;
    }
    var countries = new ArrayList<String>();
    var zones = new ArrayList<String>();
    var dueAts = new ArrayList<Timestamp>();
    var dueDays = new ArrayList<LocalDate>();
    for (var place : places) {
      var zone = ZoneId.of(place.zone());
      var due = openings.next(tx, place.country(), zone, now);
      countries.add(place.country());
      zones.add(place.zone());
      dueAts.add(Timestamp.from(due.orElse(now)));
      dueDays.add(due.map(at -> day(at, zone)).orElse(NEVER));
    }
    return tx.sql(ABSORB)
        .param("countries", countries.toArray(String[]::new))
        .param("zones", zones.toArray(String[]::new))
        .param("dueAts", dueAts.toArray(Timestamp[]::new))
        .param("dueDays", dueDays.toArray(LocalDate[]::new))
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getInt("messages"))
        .single();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }

  private record Place(String country, String zone) {}
}
