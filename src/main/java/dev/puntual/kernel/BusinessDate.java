package dev.puntual.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A day in the calendar of one tenant. Never the machine's day. */
public record BusinessDate(LocalDate value) implements Comparable<BusinessDate> {

  /** The day that an instant falls on where the tenant works. */
  public static BusinessDate at(Instant instant, ZoneId zone) {
    return new BusinessDate(LocalDate.ofInstant(instant, zone));
  }

  /** Reads ISO 8601, {@code 2026-11-22}. */
  public static BusinessDate of(String text) {
    return new BusinessDate(LocalDate.parse(text));
  }

  public DaysPastDue pastDue(LocalDate dueOn) {
    return new DaysPastDue((int) ChronoUnit.DAYS.between(dueOn, value));
  }

  public BusinessDate plusDays(int days) {
    return new BusinessDate(value.plusDays(days));
  }

  @Override
  public int compareTo(BusinessDate other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
