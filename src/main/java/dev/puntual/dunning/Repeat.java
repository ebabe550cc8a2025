package dev.puntual.dunning;

import java.time.LocalDate;

/**
 * How the last step comes again while the debt stays open.
 *
 * @param every so many units
 * @param times how often at most, after the first; zero: never
 */
public record Repeat(Unit unit, int every, int times) {

  /** The most a step repeats. */
  public static final int MOST = 60;

  public static final Repeat NEVER = new Repeat(Unit.NONE, 0, 0);

  public enum Unit {
    NONE(""),
    DAY("day"),
    WEEK("week"),
    MONTH("month");

    private final String code;

    Unit(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Unit of(String code) {
      for (var unit : values()) {
        if (unit.code.equals(code)) {
          return unit;
        }
      }
      throw new IllegalArgumentException("no unit " + code);
    }
  }

  /** The date of a repetition, counted from the last step, so that months keep their day. */
  LocalDate date(LocalDate last, int time) {
    int units = every * time;
    return switch (unit) {
      case NONE -> last;
      case DAY -> last.plusDays(units);
      case WEEK -> last.plusWeeks(units);
      case MONTH -> last.plusMonths(units);
    };
  }
}
