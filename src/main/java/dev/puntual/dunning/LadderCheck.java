package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
   */
  record Typed(
      String timing,
      String days,
      boolean before,
      String anchor,
      String stage,
      @Nullable UUID onlySegment) {

    /** Days from the due date, for everybody. */
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
    NO_SUCH_DAY,
    /** It would come before the step above it. */
    BACKWARDS,
    SOFTER
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
    if (rows.isEmpty() || rows.size() > Ladder.MOST_STEPS) {
      return new WrongNumber(rows.size());
    }
    var judging = new Judging(rows);
    return judging.problems.isEmpty() ? new Good(judging.steps()) : new Bad(judging.problems);
  }

  /** One look at all rows. */
  final class Judging {

    /** Any working day will do to see whether steps run backwards. */
    private static final LocalDate DUE = LocalDate.of(2026, 3, 4);

    private record Read(int row, Timing timing, Stage stage, @Nullable UUID only) {}

    private final Map<Integer, Problem> problems = new LinkedHashMap<>();
    private final List<Read> read = new ArrayList<>();

    private Judging(List<Typed> rows) {
      for (int row = 0; row < rows.size(); row++) {
        read(rows.get(row), row);
      }
      if (read.stream().allMatch(one -> one.timing instanceof Timing.Due)) {
        read.sort(Comparator.comparingInt(one -> one.timing.days()));
      }
      var days = new HashSet<Integer>();
      for (var one : read) {
        if (one.timing instanceof Timing.Due(int day) && !days.add(day)) {
          problems.put(one.row, Problem.SAME_DAY);
        }
      }
      inOrder();
    }

    private void read(Typed typed, int row) {
      var stage = Stage.of(typed.stage());
      if (stage.isEmpty()) {
        problems.put(row, Problem.NO_SUCH_TONE);
        return;
      }
      var text = typed.days().strip();
      if (!text.matches("\\d{1,4}")) {
        problems.put(row, Problem.NOT_A_NUMBER);
        return;
      }
      int days = typed.before() ? -Integer.parseInt(text) : Integer.parseInt(text);
      if (days < Ladder.EARLIEST) {
        problems.put(row, Problem.TOO_EARLY);
      } else if (days > Ladder.LATEST) {
        problems.put(row, Problem.TOO_LATE);
      } else {
        timing(typed, days)
            .ifPresentOrElse(
                timing -> read.add(new Read(row, timing, stage.get(), typed.onlySegment())),
                () -> problems.put(row, Problem.NO_SUCH_DAY));
      }
    }

    private static Optional<Timing> timing(Typed typed, int days) {
      int anchor =
          typed.anchor().strip().matches("\\d{1,2}") ? Integer.parseInt(typed.anchor().strip()) : 0;
      return switch (typed.timing()) {
        case "due", "due_work" -> Optional.of(Timing.of(typed.timing(), days, 0));
        case "after", "after_work" ->
            days > 0 ? Optional.of(Timing.of(typed.timing(), days, 0)) : Optional.empty();
        case "weekday" ->
            anchor >= 1 && anchor <= 7
                ? Optional.of(new Timing.Weekday(days, DayOfWeek.of(anchor)))
                : Optional.empty();
        case "month_day" ->
            anchor >= 1 && anchor <= 31
                ? Optional.of(new Timing.MonthDay(days, anchor))
                : Optional.empty();
        default -> Optional.empty();
      };
    }

    private void inOrder() {
      var before = LocalDate.MIN;
      for (int i = 0; i < read.size(); i++) {
        var one = read.get(i);
        var date = one.timing.date(DUE, i == 0 ? DUE : before, WorkDays.PLAIN);
        if (date.isBefore(before)) {
          problems.putIfAbsent(one.row, Problem.BACKWARDS);
        } else {
          before = date;
        }
        if (i > 0 && one.stage.compareTo(read.get(i - 1).stage) < 0) {
          problems.putIfAbsent(one.row, Problem.SOFTER);
        }
      }
    }

    private List<Ladder.Step> steps() {
      var steps = new ArrayList<Ladder.Step>();
      for (var one : read) {
        steps.add(new Ladder.Step(steps.size() + 1, one.timing, one.stage, one.only));
      }
      return List.copyOf(steps);
    }
  }
}
