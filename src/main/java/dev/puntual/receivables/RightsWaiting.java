package dev.puntual.receivables;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.jobs.Beat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether somebody who asked about their own data runs out of days without an answer, over all
 * companies. Looks once an hour and says so in the log.
 */
public final class RightsWaiting implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(RightsWaiting.class);
  private static final SqlFile WAITING = SqlFile.beside(RightsWaiting.class, "rights_waiting");
  private static final Duration BETWEEN = Duration.ofHours(1);

  /** Days are counted in UTC here, so this is never a day late anywhere. */
  private static final int ALARM_DAYS = 2;

  private final FleetTransactions fleet;
  private final InstantSource clock;
  private volatile Instant next = Instant.MIN;

  RightsWaiting(FleetTransactions fleet, InstantSource clock) {
    this.fleet = fleet;
    this.clock = clock;
  }

  /**
   * What waits.
   *
   * @param near requests without an answer whose last day is at most two days away, or past
   * @param late those of them whose last day is past
   */
  public record Waiting(int near, int late) {

    /** In time: an alarm on the day after would be no help. */
    public boolean alarming() {
      return near > 0;
    }
  }

  public Waiting look() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return fleet.in(
        sql ->
            sql.apply(WAITING)
                .param("today", today)
                .param("near", today.plusDays(ALARM_DAYS))
                .query((row, _) -> new Waiting(row.getInt("near"), row.getInt("late")))
                .single());
  }

  @Override
  public String name() {
    return "rights-waiting";
  }

  @Override
  public boolean beat() {
    var now = clock.instant();
    if (now.isBefore(next)) {
      return false;
    }
    next = now.plus(BETWEEN);
    var waiting = look();
    if (waiting.alarming()) {
      LOG.error(
          "{} people who asked about their own data have two days or less left to be answered in,"
              + " {} of them none",
          waiting.near(),
          waiting.late());
    }
    return false;
  }
}
