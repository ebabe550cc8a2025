package dev.puntual.dunning.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days a campaign speaks, by the company's own calendar.
 *
 * @param anchor the weekday (1 Monday) or the day of the month; nothing otherwise
 * @param from the day itself, or the first on which a recurring one may speak
 * @param until the last one; null: until somebody ends it
 * @param hour no message is asked for earlier on the day
 */
public record Occurrences(
    Unit unit, int anchor, LocalDate from, @Nullable LocalDate until, LocalTime hour) {

  /** How often. */
  public enum Unit {
    ONCE,
    DAY,
    WEEK,
    MONTH;

    /** As tables and forms spell it; message key after {@code campaign.recurs.}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Unit> of(String code) {
      return Stream.of(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }
  }

  public boolean recurs() {
    return unit != Unit.ONCE;
  }

  /** The first on that day or after it; empty when there is none any more. */
  public Optional<LocalDate> onOrAfter(LocalDate day) {
    var start = day.isBefore(from) ? from : day;
    var next =
        switch (unit) {
          case ONCE -> start.equals(from) ? from : null;
          case DAY -> start;
          case WEEK -> start.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(anchor)));
          case MONTH -> onOrAfterInMonth(start);
        };
    return Optional.ofNullable(next).filter(found -> until == null || !found.isAfter(until));
  }

  /** A month without that day speaks on its last one. */
  private LocalDate onOrAfterInMonth(LocalDate start) {
    var month = YearMonth.from(start);
    var day = in(month);
    return day.isBefore(start) ? in(month.plusMonths(1)) : day;
  }

  private LocalDate in(YearMonth month) {
    return month.atDay(Math.min(anchor, month.lengthOfMonth()));
  }

  /** Those between two days, both included, in order. */
  public List<LocalDate> between(LocalDate first, LocalDate last) {
    return Stream.iterate(
            onOrAfter(first), Optional::isPresent, one -> onOrAfter(one.get().plusDays(1)))
        .flatMap(Optional::stream)
        .takeWhile(day -> !day.isAfter(last))
        .toList();
  }
}
