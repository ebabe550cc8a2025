package dev.puntual.messaging.lanes;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.lanes.Lease.Found;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which lane is whose. A lane is taken by a keyed compare-and-set, never by a lock across tenants,
 * so any number of processes may try.
 */
final class Lanes {

  /** Longer than any wait for a provider; a holder that lives renews long before. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final SqlFile DUE = SqlFile.beside(Lanes.class, "due_lanes");
  private static final SqlFile LEASE_LANE = SqlFile.beside(Lanes.class, "lease");
  private static final SqlFile RENEW = SqlFile.beside(Lanes.class, "renew");
  private static final SqlFile HOLD = SqlFile.beside(Lanes.class, "hold_lane");
  private static final SqlFile RELEASE = SqlFile.beside(Lanes.class, "release");

  private final TenantTransactions transactions;
  private final FleetTransactions fleet;
  private final InstantSource clock;

  Lanes(TenantTransactions transactions, FleetTransactions fleet, InstantSource clock) {
    this.transactions = transactions;
    this.fleet = fleet;
    this.clock = clock;
  }

  /** Free lanes with something due, the longest waiting first. One question for all tenants. */
  List<Lane> due(int limit) {
    return fleet.in(
        sql ->
            sql.apply(DUE)
                .param("now", now())
                .param("limit", limit)
                .query(
                    (row, _) ->
                        new Lane(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            row.getString("channel")))
                .list());
  }

  /** Empty when somebody else was faster, or nothing is due any more. */
  Optional<Lease> lease(Lane lane) {
    var id = Ids.next();
    return transactions.in(
        lane.tenant(),
        tx ->
            bound(tx, LEASE_LANE, lane.channel(), id)
                .query((row, _) -> new Lease(lane.tenant(), lane.channel(), id, found(row)))
                .optional());
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getBoolean("abandoned"),
        !row.getString("trouble").isEmpty(),
        Streak.Counts.of((Short[]) row.getArray("streak").getArray()),
        row.getInt("opened"));
  }

  /** False when the lane is no longer ours. */
  boolean renew(Lease lease) {
    return transactions.in(
            lease.tenant(), tx -> bound(tx, RENEW, lease.channel(), lease.id()).update())
        == 1;
  }

  /**
   * Gives the lane back.
   *
   * @param trouble why nothing leaves just now, or null
   * @param notBefore when to try again at the earliest, or null for as soon as something is due
   */
  void release(
      Lease lease, Streak.Counts streak, @Nullable Trouble trouble, @Nullable Instant notBefore) {
    transactions.run(
        lease.tenant(),
        tx -> {
          boolean ours =
              tx.sql(HOLD)
                  .param("channel", lease.channel())
                  .param("lease", lease.id())
                  .query(String.class)
                  .optional()
                  .isPresent();
          if (ours) {
            bound(tx, RELEASE, lease.channel(), lease.id())
                .param("trouble", trouble == null ? "" : trouble.code())
                .param("streak", streak.array())
                .param("opened", trouble == null ? 0 : Math.min(99, lease.found().opened() + 1))
                .param("notBefore", notBefore == null ? null : Timestamp.from(notBefore))
                .update();
          }
        });
  }

  private StatementSpec bound(TenantTx tx, SqlFile file, String channel, UUID lease) {
    return tx.sql(file)
        .param("channel", channel)
        .param("lease", lease)
        .param("now", now())
        .param("until", Timestamp.from(clock.instant().plus(LEASE)));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
