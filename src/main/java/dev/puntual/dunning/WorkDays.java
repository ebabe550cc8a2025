package dev.puntual.dunning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which the company works: Monday to Friday, without its holidays.
 *
 * @param holidays of its country, and days it closes
 */
record WorkDays(Set<LocalDate> holidays) {

  /** Only weekends: for ladders that never ask. */
  static final WorkDays PLAIN = new WorkDays(Set.of());

  /** The date so many working days later, or earlier; zero is the next working day, or this one. */
  LocalDate plus(LocalDate from, int days) {
    int step = days < 0 ? -1 : 1;
    var date = from;
    for (int left = Math.abs(days); left > 0; ) {
      date = date.plusDays(step);
      if (works(date)) {
        left--;
      }
    }
    while (!works(date)) {
      date = date.plusDays(step);
    }
    return date;
  }

  private boolean works(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(date);
  }
}
