package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.ContactCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The days a company will write on, from the one whose plan would be made now. */
final class RehearsalDays {

  /** The first may be some way off. */
  private static final int DAYS_BEYOND = 60;

  private RehearsalDays() {}

  /**
   * @param days how long from the first contact day on
   * @return in order; empty when the company never opens
   */
  static List<LocalDate> of(TenantTx tx, String country, ZoneId zone, Instant now, int days) {
    var today = BusinessDate.at(now, zone).value();
    var calendar = ContactCalendars.load(tx, List.of(country), today, days + DAYS_BEYOND);
    var known = today.plusDays(days + DAYS_BEYOND - 1L);
    var found = new ArrayList<LocalDate>();
    var from = now;
    while (true) {
      var opening = calendar.nextAllowed(from, country, zone);
      var day = opening.map(at -> BusinessDate.at(at, zone).value()).orElse(LocalDate.MAX);
      boolean over = !found.isEmpty() && !day.isBefore(found.getFirst().plusDays(days));
      if (over || !day.isBefore(known)) {
        return List.copyOf(found);
      }
      found.add(day);
      from = day.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }
}
