package dev.puntual.api.explanation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that a call asks for. */
record Range(LocalDate from, LocalDate until) {

  /** At once. */
  static final int LONGEST_DAYS = 31;

  /** As long as decisions are kept. */
  static final int YEARS_BACK = 5;

  /**
   * One day, or a first and a last one; without any, today.
   *
   * @return empty for what is no date, or both ways at once
   */
  static Optional<Range> read(
      @Nullable String day, @Nullable String from, @Nullable String to, LocalDate today) {
    try {
      if (day != null) {
        var only = LocalDate.parse(day);
        return from == null && to == null ? Optional.of(new Range(only, only)) : Optional.empty();
      }
      var first = from == null ? today : LocalDate.parse(from);
      return Optional.of(new Range(first, to == null ? first : LocalDate.parse(to)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  boolean backwards() {
    return until.isBefore(from);
  }

  boolean tooLong() {
    return until.isAfter(from.plusDays(LONGEST_DAYS - 1L));
  }

  /** Whether anything can be said of all of it. */
  boolean within(LocalDate first, LocalDate last) {
    return !from.isBefore(first) && !until.isAfter(last);
  }
}
