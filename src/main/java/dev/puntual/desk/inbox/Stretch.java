package dev.puntual.desk.inbox;

import dev.puntual.desk.inbox.ConversationView.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * A moment of a conversation behind those that one line folds away: of many reminders in a row only
 * the last is shown, so that what somebody answered is not pushed off the page.
 *
 * @param folded reminders just before it, the oldest first; empty unless there are several
 */
public record Stretch(List<Moment> folded, Moment moment) {

  /** From this many in a row on, all but the last are folded away. */
  private static final int MANY = 3;

  static List<Stretch> of(List<Moment> moments) {
    var told = new ArrayList<Stretch>();
    var row = new ArrayList<Moment>();
    for (var moment : moments) {
      if (!moment.brief()) {
        end(row, told);
        told.add(new Stretch(List.of(), moment));
      } else {
        row.add(moment);
      }
    }
    end(row, told);
    return List.copyOf(told);
  }

  private static void end(List<Moment> row, List<Stretch> told) {
    if (row.size() < MANY) {
      row.forEach(one -> told.add(new Stretch(List.of(), one)));
    } else {
      told.add(new Stretch(List.copyOf(row.subList(0, row.size() - 1)), row.getLast()));
    }
    row.clear();
  }
}
