package dev.puntual.messaging;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the oldest message that may leave has been waiting, over all companies: nothing waits
 * for ever unseen. Looks once a minute and says so in the log when it is too long; what stands
 * still for a reason that its company can read is counted apart.
 */
public final class OldestWaiting implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(OldestWaiting.class);
  private static final SqlFile OLDEST = SqlFile.beside(OldestWaiting.class, "oldest_waiting");
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final FleetTransactions fleet;
  private final InstantSource clock;
  private final Duration alarm;
  private volatile Instant next = Instant.MIN;

  /**
   * @param alarm longer than this is too long
   */
  public OldestWaiting(FleetTransactions fleet, InstantSource clock, Duration alarm) {
    this.fleet = fleet;
    this.clock = clock;
    this.alarm = alarm;
  }

  /**
   * What waits.
   *
   * @param age of the oldest that may leave; zero when none waits
   * @param standing lanes out of which nothing can leave just now
   * @param alarming whether it has been too long
   */
  public record Waiting(Duration age, int standing, boolean alarming) {}

  public Waiting look() {
    var now = clock.instant();
    return fleet.in(
        sql ->
            sql.apply(OLDEST)
                .param("now", Timestamp.from(now))
                .query(
                    (row, _) -> {
                      var since = row.getTimestamp("since");
                      var age =
                          since == null ? Duration.ZERO : Duration.between(since.toInstant(), now);
                      return new Waiting(age, row.getInt("standing"), age.compareTo(alarm) > 0);
                    })
                .single());
  }

  @Override
  public String name() {
    return "oldest-waiting";
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
      LOG.error("the oldest message has been waiting for {}", waiting.age());
    }
    return false;
  }
}
