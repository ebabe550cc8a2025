package dev.puntual.desk.tasks;

import dev.puntual.dunning.LateFees;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.HandOvers;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Notices;
import dev.puntual.worklist.Tasks;
import java.util.List;
import java.util.UUID;

/** What follows when an act of the office is done, and what goes when it was not done after all. */
public final class OfficeActs {

  private static final String VERIFIED = "verified";

  private final LateFees lateFees;
  private final Holds holds;
  private final Tasks tasks;
  private final HandOvers handOvers;
  private final Notices notices;

  public OfficeActs(
      LateFees lateFees, Holds holds, Tasks tasks, HandOvers handOvers, Notices notices) {
    this.lateFees = lateFees;
    this.holds = holds;
    this.tasks = tasks;
    this.handOvers = handOvers;
    this.notices = notices;
  }

  /** What stands in the trail beside it; empty for a task from which nothing follows. */
  String done(TenantTx tx, Viewer viewer, UUID task, String note) {
    var person = viewer.identity().personId();
    if (holds.lift(tx, task, person)) {
      // The silence while somebody looked for a payment has the id of the task to look.
      tasks.told(tx, task, new Tasks.Told(VERIFIED, List.of(), List.of(), null, null));
      return viewer.say("desk.tasks.heard." + VERIFIED);
    }
    return handOvers.done(tx, task, note, viewer.today(), person)
        ? viewer.say("desk.tasks.heard." + HandOvers.HANDED)
        : lateFees.byHand(tx, task, person).orElse("");
  }

  /**
   * Takes back what had followed.
   *
   * @param told as kept before the task was opened again
   */
  void undone(TenantTx tx, Viewer viewer, UUID task, Tasks.Told told) {
    handOvers.undone(tx, task, told, viewer.identity().personId());
    if (told.heard().equals(VERIFIED)) {
      holds.again(tx, task, viewer.today());
    }
    if (told.heard().equals(NoticeActions.SENT) || told.heard().equals(HandOvers.HANDED)) {
      notices.drop(tx, task);
    }
  }
}
