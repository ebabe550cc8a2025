package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsed;
import java.util.ArrayList;
import java.util.List;

/** One page of people who go by in their order; the others are forgotten at once. */
final class RehearsalCut {

  static final int PAGE = 50;

  private final List<Rehearsed.Person> rows = new ArrayList<>();
  private final String after;
  private boolean begun;
  private boolean more;

  /**
   * @param after the id of the debtor it begins after; empty: with the first one
   */
  RehearsalCut(String after) {
    this.after = after;
    this.begun = after.isEmpty();
  }

  void take(Rehearsed.Person person) {
    if (!begun) {
      begun = person.debtor().toString().equals(after);
    } else if (rows.size() < PAGE) {
      rows.add(person);
    } else {
      more = true;
    }
  }

  List<Rehearsed.Person> rows() {
    return List.copyOf(rows);
  }

  /** Whether others come after these. */
  boolean more() {
    return more;
  }
}
