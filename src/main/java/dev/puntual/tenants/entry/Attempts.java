package dev.puntual.tenants.entry;

import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Slows guessing. A try is counted before its password is looked at, so that a burst of them counts
 * too; the right password forgets them. Nobody is shut out for longer than a quarter of an hour.
 */
final class Attempts {

  static final int PER_ADDRESS = 10;
  static final int PER_SOURCE = 60;
  static final Duration WITHIN = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(1);

  private static final SqlFile ADD = SqlFile.beside(Attempts.class, "attempt_add");
  private static final SqlFile RECENT = SqlFile.beside(Attempts.class, "attempt_recent");
  private static final SqlFile FORGET = SqlFile.beside(Attempts.class, "attempt_forget");

  private final FleetTransactions fleet;
  private final InstantSource clock;

  Attempts(FleetTransactions fleet, InstantSource clock) {
    this.fleet = fleet;
    this.clock = clock;
  }

  /**
   * Counts a try, in a transaction of its own.
   *
   * @return when to come back, if there were too many
   */
  Optional<Instant> add(String email, String source) {
    var now = clock.instant();
    var doors = new String[] {address(email), source(source)};
    fleet.in(
        sql ->
            sql.apply(ADD)
                .param("now", Timestamp.from(now))
                .param("doors", doors)
                .param("ids", new UUID[] {Ids.next(), Ids.next()})
                .update());
    return shut(doors[0], PER_ADDRESS, now).or(() -> shut(doors[1], PER_SOURCE, now));
  }

  /** The right password was given. */
  void forget(String email) {
    fleet.in(
        sql ->
            sql.apply(FORGET)
                .param("door", address(email))
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update());
  }

  private Optional<Instant> shut(String door, int allowed, Instant now) {
    var recent =
        fleet.in(
            sql ->
                sql.apply(RECENT)
                    .param("door", door)
                    .param("since", Timestamp.from(now.minus(WITHIN)))
                    .param("limit", allowed + 1)
                    .query(Recent::read)
                    .single());
    return recent.tries() > allowed ? Optional.of(recent.oldest().plus(WITHIN)) : Optional.empty();
  }

  private static String address(String email) {
    return "address " + hash(email);
  }

  /** Only a hash: a network address is a trace of a person. */
  private static String source(String source) {
    return "source " + hash(source);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private record Recent(int tries, Instant oldest) {

    static Recent read(ResultSet row, int number) throws SQLException {
      var oldest = row.getTimestamp("oldest");
      return new Recent(row.getInt("tries"), oldest == null ? Instant.EPOCH : oldest.toInstant());
    }
  }
}
