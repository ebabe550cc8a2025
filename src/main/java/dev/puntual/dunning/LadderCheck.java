package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person typed as steps, judged at once and whole: either a ladder, or what is wrong where.
 */
public sealed interface LadderCheck {

  /** A row as typed. */
  record Typed(String days, boolean before, String stage) {}

  /** What can be wrong with one row. */
  enum Problem {
    NOT_A_NUMBER,
    TOO_EARLY,
    TOO_LATE,
    SAME_DAY,
    NO_SUCH_TONE,
    SOFTER
  }

  record Good(List<Ladder.Step> steps) implements LadderCheck {}

  /**
   * @param byRow row, from zero, to its first problem
   */
  record Bad(Map<Integer, Problem> byRow) implements LadderCheck {}

  /** There is no step at all, or there are more than {@link Ladder#MOST_STEPS}. */
  record WrongNumber(int steps) implements LadderCheck {}

  /** Judges the rows in the order they were typed. */
  static LadderCheck of(List<Typed> rows) {
    if (rows.isEmpty() || rows.size() > Ladder.MOST_STEPS) {
      return new WrongNumber(rows.size());
    }
    var problems = new LinkedHashMap<Integer, Problem>();
    var read = new ArrayList<Read>();
    var days = new HashSet<Integer>();
    for (int row = 0; row < rows.size(); row++) {
      read(rows.get(row), row, days, read, problems);
    }
    read.sort((a, b) -> Integer.compare(a.offset, b.offset));
    for (int i = 1; i < read.size(); i++) {
      if (read.get(i).stage.compareTo(read.get(i - 1).stage) < 0) {
        problems.putIfAbsent(read.get(i).row, Problem.SOFTER);
      }
    }
    return problems.isEmpty() ? new Good(numbered(read)) : new Bad(problems);
  }

  /** A row that could be read. */
  record Read(int row, int offset, Stage stage) {}

  private static void read(
      Typed typed, int row, Set<Integer> days, List<Read> into, Map<Integer, Problem> problems) {
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
    int offset = typed.before() ? -Integer.parseInt(text) : Integer.parseInt(text);
    if (offset < Ladder.EARLIEST) {
      problems.put(row, Problem.TOO_EARLY);
    } else if (offset > Ladder.LATEST) {
      problems.put(row, Problem.TOO_LATE);
    } else if (!days.add(offset)) {
      problems.put(row, Problem.SAME_DAY);
    } else {
      into.add(new Read(row, offset, stage.get()));
    }
  }

  private static List<Ladder.Step> numbered(List<Read> read) {
    var steps = new ArrayList<Ladder.Step>();
    for (var one : read) {
      steps.add(new Ladder.Step(steps.size() + 1, one.offset, one.stage));
    }
    return List.copyOf(steps);
  }
}
