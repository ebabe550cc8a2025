package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.ContactCalendars;
import java.time.InstantSource;
import java.util.List;

/**
 * The day a plan is for: the day of the next instant at which the company may write at home. On a
 * Sunday that is Monday, so that Sunday's plan and Monday's are one, and nobody hears twice on one
 * morning.
 */
final class OfficeDays implements Evaluation.ContactDays {

  private final InstantSource clock;

  OfficeDays(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public BusinessDate next(TenantTx tx, TenantCalendar.Locked calendar) {
    var now = clock.instant();
    var today = BusinessDate.at(now, calendar.zone());
    return ContactCalendars.load(tx, List.of(calendar.country()), today.value())
        .nextAllowed(now, calendar.country(), calendar.zone())
        .map(opening -> BusinessDate.at(opening, calendar.zone()))
        .orElse(today);
  }
}
