package dev.puntual.dunning;

import dev.puntual.dunning.LadderCheck.Problem;
import dev.puntual.dunning.LadderCheck.Typed;
import dev.puntual.messaging.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One look at all rows. */
final class LadderJudging {

  /** From here every weekday and every day of a month is a due date once. */
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  private record Read(
      int row,
      Timing timing,
      Stage stage,
      @Nullable UUID only,
      Action action,
      Manner manner,
      Scope scope) {}

  private final Map<Integer, Problem> problems = new LinkedHashMap<>();
  private final List<Read> read = new ArrayList<>();
  private final Predicate<UUID> stands;
  private final WritingHours hours;

  LadderJudging(List<Typed> rows, Predicate<UUID> stands, WritingHours hours) {
    this.stands = stands;
    this.hours = hours;
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
    } else if (typed.onlySegment() != null && !stands.test(typed.onlySegment())) {
      problems.put(row, Problem.NO_SUCH_SEGMENT);
    } else {
      Action.of(typed.action())
          .ifPresentOrElse(
              action -> read(typed, row, days, stage.get(), action),
              () -> problems.put(row, Problem.NO_SUCH_ACTION));
    }
  }

  private void read(Typed typed, int row, int days, Stage stage, Action action) {
    var manner = Manner.of(typed.manner(), action);
    if (days < 0 && action.needsLateness()) {
      problems.put(row, Problem.NOT_LATE_YET);
      return;
    }
    if (manner.isEmpty() || closed(manner.get())) {
      problems.put(row, wrong(typed.manner(), action));
      return;
    }
    int anchor =
        typed.anchor().strip().matches("\\d{1,2}") ? Integer.parseInt(typed.anchor().strip()) : 0;
    var problem =
        switch (typed.timing()) {
          case "after", "after_work" -> days > 0 ? null : Problem.NOT_AFTER;
          case "weekday" -> anchor >= 1 && anchor <= 7 ? null : Problem.NO_WEEKDAY;
          case "month_day" -> anchor >= 1 && anchor <= 31 ? null : Problem.NO_DAY_OF_MONTH;
          default -> null;
        };
    if (problem == null) {
      var timing = Timing.of(typed.timing(), days, anchor);
      var scope = Scope.of(typed.scope()).orElse(Scope.DEBT);
      read.add(new Read(row, timing, stage, typed.onlySegment(), action, manner.get(), scope));
    } else {
      problems.put(row, problem);
    }
  }

  private boolean closed(Manner manner) {
    return manner.leaving() instanceof Leaving.From(var time) && !hours.has(time);
  }

  private static Problem wrong(Manner.Codes manner, Action action) {
    return Leaving.of(manner.leaving()).isEmpty()
        ? Problem.NO_HOUR
        : Manner.of(manner, action).isPresent()
            ? Problem.HOUR_CLOSED
            : manner.by().isEmpty() ? Problem.NO_WAY : Problem.NO_RECIPIENT;
  }

  private void inOrder() {
    for (int i = 1; i < read.size(); i++) {
      var one = read.get(i);
      if (comesEarlier(i)) {
        problems.putIfAbsent(one.row, Problem.BACKWARDS);
      }
      if (one.stage.compareTo(read.get(i - 1).stage) < 0) {
        problems.putIfAbsent(one.row, Problem.SOFTER);
      }
    }
    handedOver();
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).stage == Stage.BEFORE && comesLate(i)) {
        problems.putIfAbsent(read.get(i).row, Problem.AFTER_THE_DATE);
      }
    }
  }

  /** Whoever was handed over hears no more of us; one step for some leaves the others alone. */
  private void handedOver() {
    var gone = new HashSet<@Nullable UUID>();
    for (var one : read) {
      if (one.action == Action.HAND_OVER) {
        gone.add(one.only);
      } else if (one.action.speaks() && (gone.contains(null) || gone.contains(one.only))) {
        problems.putIfAbsent(one.row, Problem.HANDED_OVER);
      }
    }
  }

  /** For some due date at least: whoever owes that would be told that it is still to come. */
  private boolean comesLate(int step) {
    return FIRST.datesUntil(FIRST.plusMonths(2)).anyMatch(due -> date(step, due).isAfter(due));
  }

  /**
   * Steps that wait for a weekday or a day of the month overtake others for some due dates, and
   * then come together; one that is overtaken whatever the due date is a slip.
   */
  private boolean comesEarlier(int step) {
    return FIRST
        .datesUntil(FIRST.plusMonths(2))
        .allMatch(due -> date(step, due).isBefore(date(step - 1, due)));
  }

  private LocalDate date(int step, LocalDate due) {
    var before = due;
    for (int i = 0; i <= step; i++) {
      before = read.get(i).timing.date(due, before, WorkDays.PLAIN);
    }
    return before;
  }

  List<Ladder.Step> steps() {
    var steps = new ArrayList<Ladder.Step>();
    for (var one : read) {
      steps.add(
          new Ladder.Step(
              steps.size() + 1,
              one.timing,
              one.stage,
              one.only,
              one.action,
              one.manner,
              one.scope));
    }
    return List.copyOf(steps);
  }

  /** Row, from zero, to its first problem. */
  Map<Integer, Problem> problems() {
    return problems;
  }
}
