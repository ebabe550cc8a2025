package dev.puntual.desk.tasks;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.BridgeNews;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.Tasks;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What a provider tells of calls that it made for somebody of the team. A ring is an attempt: it
 * ends the task and counts. Nobody was called where our own telephone was not answered. What was
 * said, only who spoke can tell.
 */
public final class CallsBridged implements BridgeNews {

  private final CallsTaken taken;
  private final CallsMade made;
  private final Tasks tasks;
  private final Deeds deeds;
  private final InstantSource clock;

  public CallsBridged(
      CallsTaken taken, CallsMade made, Tasks tasks, Deeds deeds, InstantSource clock) {
    this.taken = taken;
    this.made = made;
    this.tasks = tasks;
    this.deeds = deeds;
    this.clock = clock;
  }

  @Override
  public boolean still(TenantTx tx, UUID about) {
    tasks.holdCall(tx, about);
    return taken.holds(tx, about);
  }

  @Override
  public void ended(TenantTx tx, UUID about, UUID person, How how, int seconds) {
    switch (how) {
      case NOT_HERE, REFUSED -> taken.giveBack(tx, about);
      case NO_ANSWER, BUSY -> rang(tx, about, person);
      case ANSWERED, FAILED, UNTOLD -> {
        // The task stays open: whoever called says how it ended, and its slot counts.
      }
    }
  }

  private void rang(TenantTx tx, UUID task, UUID person) {
    if (!tasks.end(tx, task, Tasks.End.DONE, "", person)) {
      return;
    }
    made.together(tx, task);
    // Nothing that follows from a ring has a day.
    var today = BusinessDate.at(clock.instant(), ZoneOffset.UTC);
    made.done(tx, task, new CallsMade.Said(Heard.NOBODY, null, null, null, "", today, person));
    tasks.debtor(tx, task).ifPresent(debtor -> deeds.about(tx, person, "call_rang", debtor, ""));
  }
}
