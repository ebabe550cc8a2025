package dev.puntual.dunning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed as steps, judged at once and whole: either a ladder, or what is wrong where.
 */
public sealed interface LadderCheck {

  /**
   * A row as typed.
   *
   * @param timing a code of {@link Timing#code}
   * @param anchor weekday or day of the month, for timings that have one
   * @param action a code of {@link Action#code}
   * @param manner how its letter goes
   * @param scope a code of {@link Scope#code}
   */
  record Typed(
      String timing,
      String days,
      boolean before,
      String anchor,
      String stage,
      @Nullable UUID onlySegment,
      String action,
      Manner.Codes manner,
      String scope) {

    /** Of each debt. */
    public Typed(
        String timing,
        String days,
        boolean before,
        String anchor,
        String stage,
        @Nullable UUID onlySegment,
        String action,
        Manner.Codes manner) {
      this(timing, days, before, anchor, stage, onlySegment, action, manner, Scope.DEBT.code());
    }

    /** A letter. */
    public Typed(
        String timing,
        String days,
        boolean before,
        String anchor,
        String stage,
        @Nullable UUID onlySegment) {
      this(
          timing,
          days,
          before,
          anchor,
          stage,
          onlySegment,
          Action.MESSAGE.code(),
          Manner.USUAL.codes());
    }

    /** A letter some days from the due date, for everybody. */
    public Typed(String days, boolean before, String stage) {
      this("due", days, before, "", stage, null);
    }
  }

  /** What can be wrong with one row. */
  enum Problem {
    NOT_A_NUMBER,
    TOO_EARLY,
    TOO_LATE,
    SAME_DAY,
    NO_SUCH_TONE,
    NO_SUCH_ACTION,
    /** Its letter would go to nobody. */
    NO_RECIPIENT,
    /** Its letter would go by nothing. */
    NO_WAY,
    NO_HOUR,
    /** The company never writes at that hour. */
    HOUR_CLOSED,
    /** It would announce a date that has passed. */
    AFTER_THE_DATE,
    /** It would punish somebody who is not late. */
    NOT_LATE_YET,
    NO_WEEKDAY,
    NO_DAY_OF_MONTH,
    /** It hangs on the step above it and would come on the same day. */
    NOT_AFTER,
    /** It is for a segment that was dropped. */
    NO_SUCH_SEGMENT,
    /** It would come before the step above it. */
    BACKWARDS,
    SOFTER,
    /** Somebody else speaks of the debt by then. */
    HANDED_OVER
  }

  record Good(List<Ladder.Step> steps) implements LadderCheck {}

  /**
   * @param byRow row, from zero, to its first problem
   */
  record Bad(Map<Integer, Problem> byRow) implements LadderCheck {}

  /** There is no step at all, or there are more than {@link Ladder#MOST_STEPS}. */
  record WrongNumber(int steps) implements LadderCheck {}

  /**
   * Judges the rows. Steps that all count from the due date may be typed in any order; as soon as
   * one hangs on the step before, the order typed is the order meant.
   */
  static LadderCheck of(List<Typed> rows) {
    return of(rows, _ -> true, WritingHours.ALL_DAY);
  }

  /**
   * The same, for steps that may be for some only.
   *
   * @param stands whether a segment is still there
   * @param hours at which letters may leave
   */
  static LadderCheck of(List<Typed> rows, Predicate<UUID> stands, WritingHours hours) {
    if (rows.isEmpty() || rows.size() > Ladder.MOST_STEPS) {
      return new WrongNumber(rows.size());
    }
    var judging = new LadderJudging(rows, stands, hours);
    return judging.problems().isEmpty() ? new Good(judging.steps()) : new Bad(judging.problems());
  }
}
