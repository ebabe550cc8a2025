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

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Where only a person can help; also kind to accounts that lock after wrong passwords. */
  private static final Duration PAUSE_FOR_PERSON = Duration.ofMinutes(15);

  private final TenantTransactions transactions;
  private final Lanes lanes;
  private final Preparation preparation;
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
    this.preparation = new Preparation(transactions, keepers.gate(), posts, clock);
    this.keepers = keepers;
    this.above = above;
    this.clock = clock;
    this.couriers = couriers;
  }

  /** Free lanes with something due, the longest waiting first. */
  public List<Lane> due(int limit) {
    return lanes.due(limit);
  }

  /**
   * One round of this lane. False when somebody else has it or nothing is due.
   *
   * @param closing asked before each batch; true ends the round early and cleanly
   */
  public boolean serve(Lane lane, BooleanSupplier closing) {
    var lease = lanes.lease(lane);
    lease.ifPresent(ours -> work(ours, closing));
    return lease.isPresent();
  }

  private void work(Lease lease, BooleanSupplier closing) {
    var round = preparation.prepare(lease);
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
      lanes.release(lease, trouble, notBefore(trouble));
    }
  }

  private @Nullable Instant notBefore(@Nullable Trouble trouble) {
    if (trouble == null) {
      return null;
    }
    return clock.instant().plus(trouble.needsPerson() ? PAUSE_FOR_PERSON : PAUSE);
  }
}
