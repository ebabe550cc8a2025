package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Trouble;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hand with one line. Opens the line first, so that a server that is away costs no message an
 * attempt; then claims, sends and settles until nothing is left or something stands against it.
 */
final class Courier implements Runnable {

  private final LaneRun run;
  private final Door door;
  private final Round round;
  private final InstantSource clock;
  private final Pace pace;

  private volatile @Nullable Line line;
  private volatile long busySinceNanos;

  Courier(LaneRun run, Door door, Round round, InstantSource clock) {
    this.run = run;
    this.door = door;
    this.round = round;
    this.clock = clock;
    this.pace = new Pace(round.tempo());
  }

  @Override
  public void run() {
    List<Settlement> done = List.of();
    try {
      while (run.goesOn() && lineStands()) {
        var batch = next(done);
        done = List.of();
        var back = batch.back();
        if (back != null) {
          run.spentUntil(back);
        }
        if (batch.claimed() == 0) {
          return;
        }
        if (back == null && batch.claimed() == pace.size() && !run.probing()) {
          run.anotherHand();
        }
        done = deliver(batch.intents());
        if (back != null) {
          return;
        }
      }
    } catch (RuntimeException | Error e) {
      run.broken();
      throw e;
    } finally {
      finish(done);
    }
  }

  /** Ends a line that has kept its batch for too long; called from another thread. */
  void cutIfStuck(long nowNanos, long limitNanos) {
    var stuck = line;
    if (stuck != null && busySinceNanos != 0 && nowNanos - busySinceNanos > limitNanos) {
      stuck.cut();
    }
  }

  private Door.Batch next(List<Settlement> done) {
    try {
      return door.next(done, run.probing() ? 1 : pace.size());
    } catch (RuntimeException e) {
      door.settle(done);
      throw e;
    }
  }

  private void finish(List<Settlement> done) {
    try {
      door.settle(done);
    } catch (RuntimeException e) {
      run.broken();
      throw e;
    } finally {
      closeLine();
    }
  }

  private boolean lineStands() {
    if (line != null && line.alive()) {
      return true;
    }
    closeLine();
    return switch (round.post().open()) {
      case Opened.Ready(var opened) -> {
        line = opened;
        yield true;
      }
      case Opened.Refused(var trouble, _) -> {
        run.stop(trouble);
        yield false;
      }
    };
  }

  private List<Settlement> deliver(List<Intent> intents) {
    long began = System.nanoTime();
    busySinceNanos = began;
    var outcomes = send(intents);
    busySinceNanos = 0;
    pace.took(System.nanoTime() - began, outcomes.size());
    var now = clock.instant();
    var settlements = new ArrayList<Settlement>(intents.size());
    for (int i = 0; i < intents.size(); i++) {
      settlements.add(
          settlement(intents.get(i), i < outcomes.size() ? outcomes.get(i) : null, now));
    }
    return settlements;
  }

  /**
   * A line that ends on the way is opened again; the same message is never handed over twice. Whom
   * the provider asks for patience waits with the rest.
   */
  private List<SendOutcome> send(List<Intent> intents) {
    var messages = intents.stream().map(Intent::outgoing).toList();
    var outcomes = new ArrayList<SendOutcome>(messages.size());
    boolean fresh = false;
    while (outcomes.size() < messages.size() && run.untroubled() && lineStands()) {
      var sent = sendOn(messages.subList(outcomes.size(), messages.size()));
      outcomes.addAll(sent);
      sent.forEach(run::met);
      if (sent.isEmpty() && fresh) {
        run.stop(Trouble.BROKEN);
      }
      fresh = sent.isEmpty();
      if (sent.stream().anyMatch(SendOutcome.Throttled.class::isInstance)) {
        break;
      }
    }
    return outcomes;
  }

  private List<SendOutcome> sendOn(List<Outgoing> messages) {
    var open = line;
    if (open == null) {
      return List.of();
    }
    var sent = open.send(messages);
    open.trouble().ifPresent(run::stop);
    return sent;
  }

  private Settlement settlement(Intent intent, @Nullable SendOutcome outcome, Instant now) {
    return outcome == null
        ? NextState.untouched(intent.ticket(), now, round)
        : NextState.after(intent.ticket(), outcome, now, round);
  }

  private void closeLine() {
    var open = line;
    line = null;
    if (open != null) {
      open.close();
    }
  }
}
