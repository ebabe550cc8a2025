package dev.puntual.messaging;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.jobs.Beat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the oldest message that may leave has been waiting, over all companies: nothing waits
 * for ever unseen. Looks once a minute and says so in the log when it is too long. What stands
 * still for a reason that its company can read is counted apart, and alarms when nobody has seen to
 * it for far longer; what a person paused never does.
 */
public final class OldestWaiting implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(OldestWaiting.class);
  private static final SqlFile OLDEST = SqlFile.beside(OldestWaiting.class, "oldest_waiting");
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final FleetTransactions fleet;
  private final InstantSource clock;
  private final Duration alarm;
  private final Duration standing;
  private volatile Instant next = Instant.MIN;

  /**
   * @param alarm longer than this is too long
   * @param standing the same for a lane that stands still in trouble
   */
  public OldestWaiting(
      FleetTransactions fleet, InstantSource clock, Duration alarm, Duration standing) {
    this.fleet = fleet;
    this.clock = clock;
    this.alarm = alarm;
    this.standing = standing;
  }

  /**
   * What waits.
   *
   * @param age of the oldest that may leave; zero when none waits
   * @param standing lanes out of which nothing can leave just now
   * @param stood how long the one of them has that has stood longest with something to send
   * @param alarming whether either has been too long
   */
  public record Waiting(Duration age, int standing, Duration stood, boolean alarming) {}

  public Waiting look() {
    var now = clock.instant();
    return fleet.in(
        sql ->
            sql.apply(OLDEST)
                .param("now", Timestamp.from(now))
                .query((row, _) -> waiting(row, now))
                .single());
  }

  private Waiting waiting(ResultSet row, Instant now) throws SQLException {
    var age = since(row.getTimestamp("since"), now);
    var stood = since(row.getTimestamp("stood_since"), now);
    boolean alarming = age.compareTo(alarm) > 0 || stood.compareTo(standing) > 0;
    return new Waiting(age, row.getInt("standing"), stood, alarming);
  }

  private static Duration since(@Nullable Timestamp began, Instant now) {
    return began == null ? Duration.ZERO : Duration.between(began.toInstant(), now);
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
    if (waiting.age().compareTo(alarm) > 0) {
      LOG.error("the oldest message has been waiting for {}", waiting.age());
    }
    if (waiting.stood().compareTo(standing) > 0) {
      LOG.error("messages have stood still in trouble for {}", waiting.stood());
    }
    return false;
  }
}
