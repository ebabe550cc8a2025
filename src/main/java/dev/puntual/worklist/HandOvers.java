package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Debts that lawyers or an agency have taken over: from then on somebody else speaks of them, so
 * they are silent here until a person takes them back.
 */
public final class HandOvers {

  /** How such a task ended, where {@link Tasks.Told} says it. */
  public static final String HANDED = "handed_over";

  private static final SqlFile PLACE = SqlFile.beside(HandOvers.class, "hand_over_holds");
  private static final SqlFile LIFT = SqlFile.beside(HandOvers.class, "hand_over_back");

  private final Tasks tasks;
  private final InstantSource clock;
  private final List<HoldNews> listeners;

  HandOvers(Tasks tasks, InstantSource clock, List<HoldNews> listeners) {
    this.tasks = tasks;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Silences the debts of a hand-over that was done, each by a hold of its own. False when the task
   * is none.
   *
   * @param note at most {@link Tasks#LONGEST_NOTE} characters
   */
  public boolean done(TenantTx tx, UUID task, String note, BusinessDate today, UUID person) {
    var batch = Ids.next();
    int placed =
        tx.sql(PLACE)
            .param("task", task)
            .param("batch", batch)
            .param("note", note)
            .param("from", today.value())
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (placed == 0) {
      return false;
    }
    tasks.told(tx, task, new Tasks.Told(HANDED, List.of(), List.of(), batch, null));
    listeners.forEach(listener -> listener.changed(tx));
    return true;
  }

  /**
   * It was marked by mistake: what it silenced and nobody lifted since is silent no more.
   *
   * @param told as kept before the task was opened again
   */
  public void undone(TenantTx tx, UUID task, Tasks.Told told, UUID person) {
    if (!told.heard().equals(HANDED)) {
      return;
    }
    tx.sql(LIFT)
        .param("task", task)
        .param("batch", told.hold())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    listeners.forEach(listener -> listener.changed(tx));
  }
}
