package dev.puntual.dunning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When a step comes. Each is a rule over calendar dates that never runs backwards: a later due date
 * never has the earlier step.
 */
public sealed interface Timing {

  /** Days from the due date; negative is before it. */
  record Due(int days) implements Timing {}

  /** Working days from the due date; negative is before it. */
  record DueWork(int days) implements Timing {}

  /** Days after the step before; the first step counts from the due date. */
  record After(int days) implements Timing {}

  /** Working days after the step before. */
  record AfterWork(int days) implements Timing {}

  /** The first such weekday on or after that many days from the due date. */
  record Weekday(int days, DayOfWeek weekday) implements Timing {}

  /** The first such day of a month on or after that many days from the due date; 31 is the last. */
  record MonthDay(int days, int day) implements Timing {}

  /** The code it is stored under. */
  default String code() {
    return switch (this) {
      case Due _ -> "due";
      case DueWork _ -> "due_work";
      case After _ -> "after";
      case AfterWork _ -> "after_work";
      case Weekday _ -> "weekday";
      case MonthDay _ -> "month_day";
    };
  }

  /** The number of days it is written with. */
  int days();

  /** The weekday (1 Monday) or the day of the month; zero where there is none. */
  default int anchor() {
    return switch (this) {
      case Weekday(int _, var weekday) -> weekday.getValue();
      case MonthDay(int _, int day) -> day;
      default -> 0;
    };
  }

  /** Reads what {@link #code}, {@link #days} and {@link #anchor} wrote. */
  static Timing of(String code, int days, int anchor) {
    return switch (code) {
      case "due" -> new Due(days);
      case "due_work" -> new DueWork(days);
      case "after" -> new After(days);
      case "after_work" -> new AfterWork(days);
      case "weekday" -> new Weekday(days, DayOfWeek.of(anchor));
      case "month_day" -> new MonthDay(days, anchor);
      default -> throw new IllegalArgumentException("no timing " + code);
    };
  }

  /** Whether it needs to know which days are working days. */
  default boolean asksForWorkDays() {
    return this instanceof DueWork || this instanceof AfterWork;
  }

  /**
   * The date of the step for a debt that falls due on that day.
   *
   * @param before the date of the step before, or the due date
   */
  default LocalDate date(LocalDate due, LocalDate before, WorkDays work) {
    return switch (this) {
      case Due(int days) -> due.plusDays(days);
      case DueWork(int days) -> work.plus(due, days);
      case After(int days) -> before.plusDays(days);
      case AfterWork(int days) -> work.plus(before, days);
      case Weekday(int days, var weekday) ->
          due.plusDays(days).with(TemporalAdjusters.nextOrSame(weekday));
      case MonthDay(int days, int day) -> monthDay(due.plusDays(days), day);
    };
  }

  private static LocalDate monthDay(LocalDate from, int day) {
    var here = from.withDayOfMonth(Math.min(day, from.lengthOfMonth()));
    if (!here.isBefore(from)) {
      return here;
    }
    var next = from.withDayOfMonth(1).plusMonths(1);
    return next.withDayOfMonth(Math.min(day, next.lengthOfMonth()));
  }
}
