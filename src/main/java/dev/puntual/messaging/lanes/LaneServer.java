package dev.puntual.messaging.lanes;

import dev.puntual.messaging.DoorKeepers;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.Trouble;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Serves lanes: takes one, works it for at most some seconds, gives it back. */
public final class LaneServer {

  /** After the first standstill; each one that follows waits twice as long, to the longest. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int MOST_DOUBLED = 4;

  /** Where only a person can help; also kind to accounts that lock after wrong passwords. */
  private static final Duration PAUSE_FOR_PERSON = Duration.ofMinutes(15);

  private final TenantTransactions transactions;
  private final Lanes lanes;
  private final Rounds rounds;
  private final DoorKeepers keepers;
  private final RoomsAbove above;
  private final InstantSource clock;
  private final int couriers;

  /**
   * @param couriers connections side by side on one lane, at most
   */
  public LaneServer(
      TenantTransactions transactions,
      FleetTransactions fleet,
      DoorKeepers keepers,
      RoomsAbove above,
      Posts posts,
      InstantSource clock,
      int couriers) {
    this.transactions = transactions;
    this.lanes = new Lanes(transactions, fleet, clock);
    this.rounds =
        new Rounds(
            new Preparation(transactions, keepers.gate(), posts, above, clock),
            new Inquiry(transactions, above, keepers.suppressions(), clock),
            clock);
    this.keepers = keepers;
    this.above = above;
    this.clock = clock;
    this.couriers = couriers;
  }

  /** Free lanes with something due, the longest waiting first. */
  public List<Lane> due(int limit) {
    rounds.forgetOld();
    return lanes.due(limit);
  }

  /**
   * What a round came to.
   *
   * @param taken false when somebody else has the lane or nothing is due
   * @param back when the account may speak again, where that is what ended the round; else null
   */
  public record Served(boolean taken, @Nullable Instant back) {

    private static final Served NOTHING = new Served(false, null);
  }

  /**
   * One round of this lane.
   *
   * @param closing asked before each batch; true ends the round early and cleanly
   */
  public Served serve(Lane lane, BooleanSupplier closing) {
    return lanes.lease(lane).map(ours -> work(ours, closing)).orElse(Served.NOTHING);
  }

  private Served work(Lease lease, BooleanSupplier closing) {
    var round = rounds.of(lease);
    var run = new LaneRun(lease, lanes, couriers, closing);
    var door = new Door(transactions, keepers, above, clock, lease, round);
    try {
      run.work(hired -> new Courier(hired, door, round, clock));
    } catch (InterruptedException e) {
      run.broken();
      Thread.currentThread().interrupt();
    }
    if (run.clean()) {
      var trouble = run.trouble().orElse(null);
      var back = trouble == null ? run.spent() : pauseOver(trouble, lease.found().opened());
      lanes.release(lease, run.streak(), trouble, back);
      if (trouble == null && back != null) {
        rounds.keep(lease, round);
      }
    }
    return new Served(true, run.spent());
  }

  private Instant pauseOver(Trouble trouble, int opened) {
    var pause = PAUSE.multipliedBy(1L << Math.min(opened, MOST_DOUBLED));
    boolean person = trouble.needsPerson() || pause.compareTo(PAUSE_FOR_PERSON) > 0;
    return clock.instant().plus(person ? PAUSE_FOR_PERSON : pause);
  }
}
