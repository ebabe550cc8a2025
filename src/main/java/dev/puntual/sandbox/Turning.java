package dev.puntual.sandbox;

import dev.puntual.dunning.Plans;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.OtherTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lives a sandbox's days, hour by hour: what the program's beats would do there, and the letters,
 * which stay in the house.
 */
final class Turning {

  private static final SqlFile WAITING = SqlFile.beside(Turning.class, "waiting_plan");

  /** When the day is decided, as in every company. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  /** Nothing leaves any later, wherever the debtor lives within a few hours of the company. */
  private static final LocalTime NIGHT = LocalTime.of(23, 0);

  /** Where the clock then stands: the morning's letters have left, the day is still open. */
  private static final LocalTime STANDING = LocalTime.of(12, 0);

  /** A beat that never says that it has seen everything is not followed for ever. */
  private static final int ENOUGH = 10_000;

  private final TenantTransactions transactions;
  private final Plans plans;
  private final Dispatcher dispatcher;
  private final Supplier<List<Beat>> beats;

  /**
   * @param beats those that ask only for what is due to the sandbox in whose time they are asked
   */
  Turning(
      TenantTransactions transactions,
      Plans plans,
      Dispatcher dispatcher,
      Supplier<List<Beat>> beats) {
    this.transactions = transactions;
    this.plans = plans;
    this.dispatcher = dispatcher;
    this.beats = beats;
  }

  /** How a sandbox is turned. */
  record Way(TenantId sandbox, ZoneId zone, boolean approves) {}

  /** Told after each day where the clock stands. */
  interface EachDay {
    void lived(Instant clock);
  }

  /** Lives everything after that instant until noon of the goal. */
  void turn(Way way, Instant from, LocalDate goal, EachDay each) {
    var now = from.atZone(way.zone());
    while (now.toLocalDate().isBefore(goal)) {
      for (var hour = now.plusHours(1); sameDayBefore(now, hour, NIGHT); hour = hour.plusHours(1)) {
        live(way, hour.toInstant());
      }
      now = now.toLocalDate().plusDays(1).atTime(MORNING).atZone(way.zone());
      live(way, now.toInstant());
      if (now.toLocalDate().isBefore(goal)) {
        each.lived(now.toInstant());
      }
    }
    for (var hour = now.plusHours(1);
        sameDayBefore(now, hour, STANDING);
        hour = hour.plusHours(1)) {
      live(way, hour.toInstant());
    }
    var stands = goal.atTime(STANDING).atZone(way.zone()).toInstant();
    live(way, stands);
    each.lived(stands);
  }

  private static boolean sameDayBefore(ZonedDateTime day, ZonedDateTime hour, LocalTime end) {
    return hour.toLocalDate().equals(day.toLocalDate()) && hour.toLocalTime().isBefore(end);
  }

  /** Everything that is due at that instant. */
  void live(Way way, Instant at) {
    OtherTime.<Boolean, RuntimeException>at(
        new OtherTime.Moment(way.sandbox(), at),
        () -> {
          beats.get().forEach(Turning::exhaust);
          if (way.approves()) {
            approve(way.sandbox());
          }
          dispatcher.drain(way.sandbox());
          return true;
        });
  }

  private static void exhaust(Beat beat) {
    for (int left = ENOUGH; left > 0 && beat.beat(); left--) {
      // A beat says itself when it has seen everything.
    }
  }

  private void approve(TenantId sandbox) {
    transactions.run(
        sandbox,
        tx ->
            tx.sql(WAITING)
                .query(UUID.class)
                .optional()
                .ifPresent(plan -> plans.approve(tx, plan, null)));
  }
}
