package dev.puntual.tenants;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The hours of the week in which a debtor may be written to, on the debtor's own clock. A day
 * without hours is closed. Pure: asks no clock and no table.
 *
 * @param days opening hours by weekday
 */
public record ContactWindow(Map<DayOfWeek, Hours> days) {

  /** Longer than any run of holidays; a calendar closed that long never opens. */
  private static final int DAYS_LOOKED_AT = 400;

  /** From {@code opens} on, and no longer at {@code closes}; it opens before it closes. */
  public record Hours(LocalTime opens, LocalTime closes) {

    public Hours {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException(opens + " is not before " + closes);
      }
    }

    boolean contain(LocalTime time) {
      return !time.isBefore(opens) && time.isBefore(closes);
    }
  }

  public ContactWindow {
    days = Map.copyOf(days);
  }

  /** The house’s own: Monday to Friday 08:00–19:00, Saturday 09:00–13:00. */
  public static ContactWindow usual() {
    var weekday = new Hours(LocalTime.of(8, 0), LocalTime.of(19, 0));
    var saturday = new Hours(LocalTime.of(9, 0), LocalTime.of(13, 0));
    return new ContactWindow(
        Map.of(
            MONDAY, weekday,
            TUESDAY, weekday,
            WEDNESDAY, weekday,
            THURSDAY, weekday,
            FRIDAY, weekday,
            SATURDAY, saturday));
  }

  /** Whether this instant lies within the window where the debtor is. */
  public boolean allows(Instant at, ZoneId zone, Predicate<LocalDate> holiday) {
    var local = LocalDateTime.ofInstant(at, zone);
    var hours = days.get(local.getDayOfWeek());
    return hours != null
        && hours.contain(local.toLocalTime())
        && !holiday.test(local.toLocalDate());
  }

  /**
   * The first instant at or after {@code from} that the window allows; empty when it never opens.
   * Right also on days when clocks change.
   */
  public Optional<Instant> nextAllowed(Instant from, ZoneId zone, Predicate<LocalDate> holiday) {
    if (allows(from, zone, holiday)) {
      return Optional.of(from);
    }
    var day = LocalDate.ofInstant(from, zone);
    return Stream.iterate(day, next -> next.plusDays(1))
        .limit(DAYS_LOOKED_AT)
        .filter(open -> days.containsKey(open.getDayOfWeek()) && !holiday.test(open))
        .flatMap(open -> openings(open, zone))
        .filter(opening -> !opening.isBefore(from))
        .findFirst();
  }

  /** Usually one; two when the hour is lived twice; the moment of the change when it is skipped. */
  private Stream<Instant> openings(LocalDate day, ZoneId zone) {
    var hours = days.get(day.getDayOfWeek());
    if (hours == null) {
      return Stream.empty();
    }
    var opening = day.atTime(hours.opens());
    var offsets = zone.getRules().getValidOffsets(opening);
    if (offsets.isEmpty()) {
      var change = zone.getRules().getTransition(opening);
      boolean anyLeft = hours.contain(change.getDateTimeAfter().toLocalTime());
      return anyLeft ? Stream.of(change.getInstant()) : Stream.empty();
    }
    return offsets.stream().map(opening::toInstant).sorted();
  }
}
