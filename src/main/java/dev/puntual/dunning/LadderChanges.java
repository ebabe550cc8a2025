package dev.puntual.dunning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ladder beside the one before it, step by step, in the order in which the new one comes: of all
 * ways to read one as the other, the way with the fewest differences.
 *
 * @param again whether the last step now comes again in another way
 */
public record LadderChanges(List<Change> changes, boolean again) {

  /** Two steps that say the same at another time, or something else at the same time. */
  private static final int CHANGED = 3;

  private static final int ONE_MORE = 2;

  /** Dearer than one step less and one more: two steps that have nothing in common. */
  private static final int UNLIKE = 5;

  private static final Timing ANY_TIME = new Timing.Due(0);

  /**
   * @param before null: the step is new
   * @param after null: the step is gone
   */
  public record Change(Ladder.@Nullable Step before, Ladder.@Nullable Step after) {

    /** Whether nothing is different but perhaps its number. */
    public boolean same() {
      return before != null && after != null && difference(before, after) == 0;
    }
  }

  public static LadderChanges between(Ladder before, Ladder after) {
    var costs = costs(before.steps(), after.steps());
    return new LadderChanges(
        walk(before.steps(), after.steps(), costs), !before.repeat().equals(after.repeat()));
  }

  /** How many steps stay as they are. */
  public long unchanged() {
    return changes.stream().filter(Change::same).count();
  }

  /** What it costs to read the rest of one ladder, from a step on, as the rest of the other. */
  private static int[][] costs(List<Ladder.Step> before, List<Ladder.Step> after) {
    var costs = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size(); i >= 0; i--) {
      for (int j = after.size(); j >= 0; j--) {
        if (i == before.size() || j == after.size()) {
          costs[i][j] = ONE_MORE * (before.size() - i + after.size() - j);
        } else {
          int kept = difference(before.get(i), after.get(j)) + costs[i + 1][j + 1];
          costs[i][j] = Math.min(kept, ONE_MORE + Math.min(costs[i + 1][j], costs[i][j + 1]));
        }
      }
    }
    return costs;
  }

  private static List<Change> walk(
      List<Ladder.Step> before, List<Ladder.Step> after, int[][] costs) {
    var changes = new ArrayList<Change>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size()
          && j < after.size()
          && costs[i][j] == difference(before.get(i), after.get(j)) + costs[i + 1][j + 1]) {
        changes.add(new Change(before.get(i++), after.get(j++)));
      } else if (j == after.size()
          || (i < before.size() && costs[i][j] == ONE_MORE + costs[i + 1][j])) {
        changes.add(new Change(before.get(i++), null));
      } else {
        changes.add(new Change(null, after.get(j++)));
      }
    }
    return List.copyOf(changes);
  }

  private static int difference(Ladder.Step before, Ladder.Step after) {
    boolean sameTime = before.timing().equals(after.timing());
    boolean sameSaid = said(before).equals(said(after));
    return sameTime && sameSaid ? 0 : sameTime || sameSaid ? CHANGED : UNLIKE;
  }

  /** A step whatever its number and its day. */
  private static Ladder.Step said(Ladder.Step step) {
    return new Ladder.Step(
        1, ANY_TIME, step.stage(), step.onlySegment(), step.action(), step.manner(), step.scope());
  }
}
