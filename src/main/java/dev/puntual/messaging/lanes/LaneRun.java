package dev.puntual.messaging.lanes;

import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Trouble;
import dev.puntual.platform.jobs.Crew;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One round of one leased lane: a few couriers side by side, hired one by one while there is more
 * to carry than the present ones can.
 */
final class LaneRun {

  private static final Duration SLICE = Duration.ofSeconds(10);
  private static final Duration RENEWAL = Duration.ofSeconds(20);
  private static final Duration STUCK = Duration.ofMinutes(5);

  private final Lease lease;
  private final Lanes lanes;
  private final int mostCouriers;
  private final BooleanSupplier closing;
  private final long startedNanos = System.nanoTime();
  private final Crew crew = new Crew("courier");
  private final List<Courier> couriers = new CopyOnWriteArrayList<>();
  private final Streak streak;
  private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();
  private volatile boolean broken;
  private volatile boolean lost;
  private volatile @Nullable Instant spent;
  private @Nullable Function<LaneRun, Courier> hiring;

  LaneRun(Lease lease, Lanes lanes, int mostCouriers, BooleanSupplier closing) {
    this.lease = lease;
    this.lanes = lanes;
    this.mostCouriers = mostCouriers;
    this.closing = closing;
    this.streak = new Streak(lease.found().streak());
  }

  /** Returns when all couriers have come home. */
  void work(Function<LaneRun, Courier> hire) throws InterruptedException {
    hiring = hire;
    anotherHand();
    while (!crew.awaitRest(RENEWAL)) {
      if (!lanes.renew(lease)) {
        lost = true;
      }
      couriers.forEach(c -> c.cutIfStuck(System.nanoTime(), STUCK.toNanos()));
    }
  }

  /** More work than the present couriers take at once. */
  synchronized void anotherHand() {
    boolean alone = probing() && !couriers.isEmpty();
    if (hiring != null && !alone && couriers.size() < mostCouriers && goesOn()) {
      var courier = hiring.apply(this);
      couriers.add(courier);
      crew.start(courier);
    }
  }

  /** After the lane stood still one message at a time tries the way out, until one is answered. */
  boolean probing() {
    return lease.found().troubled() && !streak.answered();
  }

  /** The account may say nothing more before that instant. */
  void spentUntil(Instant back) {
    spent = back;
  }

  /** When the account may speak again, where that is what ended the round; else null. */
  @Nullable Instant spent() {
    return spent;
  }

  Streak.Counts streak() {
    return streak.counts();
  }

  boolean goesOn() {
    return untroubled()
        && !closing.getAsBoolean()
        && System.nanoTime() - startedNanos < SLICE.toNanos();
  }

  boolean untroubled() {
    return trouble.get() == null && !broken && !lost && !Thread.currentThread().isInterrupted();
  }

  void met(SendOutcome outcome) {
    streak.after(outcome).ifPresent(this::stop);
  }

  void stop(Trouble reason) {
    trouble.compareAndSet(null, reason);
  }

  /** Something failed that should not: open attempts may be left, so the lease must run out. */
  void broken() {
    broken = true;
  }

  /** True when all is settled and the lane can be given back. */
  boolean clean() {
    return !broken && !lost;
  }

  Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble.get());
  }
}
