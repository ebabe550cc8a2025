package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.ContactCalendars;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The day a plan is for: the day of the next instant at which the company may write at home. On a
 * Sunday that is Monday, so that Sunday's plan and Monday's are one, and nobody hears twice on one
 * morning.
 */
final class OfficeDays implements Evaluation.ContactDays {

  private static final int DAYS_USUALLY_ENOUGH = 21;
  private static final int A_YEAR = 400;

  private final InstantSource clock;

  OfficeDays(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public BusinessDate next(TenantTx tx, TenantCalendar.Locked calendar) {
    var now = clock.instant();
    return opening(tx, calendar, now, DAYS_USUALLY_ENOUGH)
        .or(() -> opening(tx, calendar, now, A_YEAR))
        .map(opening -> BusinessDate.at(opening, calendar.zone()))
        .orElse(BusinessDate.at(now, calendar.zone()));
  }

  private static Optional<Instant> opening(
      TenantTx tx, TenantCalendar.Locked calendar, Instant now, int days) {
    var today = BusinessDate.at(now, calendar.zone()).value();
    var known = today.plusDays(days - 1).atStartOfDay(calendar.zone()).toInstant();
    return ContactCalendars.load(tx, List.of(calendar.country()), today, days)
        .nextAllowed(now, calendar.country(), calendar.zone())
        .filter(opening -> opening.isBefore(known));
  }
}
