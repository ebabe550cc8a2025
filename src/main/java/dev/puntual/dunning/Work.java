package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.ContactCalendars;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The working days of a company, read only when a step counts by them. */
final class Work {

  private static final int DAYS_BACK = 730;
  private static final int DAYS_KNOWN = 1_100;

  private Work() {}

  static WorkDays days(TenantTx tx, StrategyBook book, BusinessDate day) {
    return book.asksForWorkDays() ? days(tx, day) : WorkDays.PLAIN;
  }

  static WorkDays days(TenantTx tx, BusinessDate day) {
    var calendar =
        ContactCalendars.load(tx, List.of(), day.value().minusDays(DAYS_BACK), DAYS_KNOWN);
    var holidays =
        new HashSet<>(calendar.holidays().getOrDefault(calendar.homeCountry(), Set.of()));
    holidays.addAll(calendar.closed());
    return new WorkDays(Set.copyOf(holidays));
  }
}
