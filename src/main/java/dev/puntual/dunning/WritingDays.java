package dev.puntual.dunning;

import dev.puntual.tenants.ContactCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which days the company writes, as it is set up now. */
record WritingDays(ContactCalendar calendar, Instant now) {

  /** Longer than any office is closed. */
  static final int SEARCHED = 60;

  LocalDate today() {
    return LocalDate.ofInstant(now, calendar.homeZone());
  }

  /**
   * The next one with an hour still to come, and those after it.
   *
   * @param days how long from the first on
   * @return in order; empty when the company never opens
   */
  List<LocalDate> next(int days) {
    return today()
        .datesUntil(today().plusDays(SEARCHED))
        .filter(this::ahead)
        .findFirst()
        .map(first -> first.datesUntil(first.plusDays(days)).filter(this::ahead).toList())
        .orElse(List.of());
  }

  /** Whether any hour of that day is open. */
  boolean open(LocalDate day) {
    return openAfter(day.atStartOfDay(calendar.homeZone()).toInstant(), day);
  }

  /** Whether an hour of it is still to come: a day is decided for the next open hour. */
  boolean ahead(LocalDate day) {
    var start = day.atStartOfDay(calendar.homeZone()).toInstant();
    return openAfter(start.isBefore(now) ? now : start, day);
  }

  private boolean openAfter(Instant from, LocalDate day) {
    return calendar
        .nextAllowed(from, calendar.homeCountry(), calendar.homeZone())
        .filter(next -> LocalDate.ofInstant(next, calendar.homeZone()).equals(day))
        .isPresent();
  }

  /** That day, or the first open one after it. */
  LocalDate onOrAfter(LocalDate day) {
    return day.datesUntil(day.plusDays(SEARCHED)).filter(this::open).findFirst().orElse(day);
  }

  /** Whether a debtor of that country has a holiday. */
  boolean rests(@Nullable String country, LocalDate day) {
    return country != null && calendar.holidays().getOrDefault(country, Set.of()).contains(day);
  }
}
