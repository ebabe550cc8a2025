package dev.puntual.messaging.returns;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose mailbox is read by whom, and how far. Taken by compare-and-set, like a lane. */
final class Watch {

  /** Longer than any one mail takes to come; whoever reads on renews with each. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final SqlFile DUE = SqlFile.beside(Watch.class, "due_boxes");
  private static final SqlFile TAKE = SqlFile.beside(Watch.class, "watch_lease");
  private static final SqlFile FORWARD = SqlFile.beside(Watch.class, "watch_forward");
  private static final SqlFile RELEASE = SqlFile.beside(Watch.class, "watch_release");

  private final TenantTransactions transactions;
  private final FleetTransactions fleet;
  private final InstantSource clock;

  Watch(TenantTransactions transactions, FleetTransactions fleet, InstantSource clock) {
    this.transactions = transactions;
    this.fleet = fleet;
    this.clock = clock;
  }

  /**
   * A mailbox that is ours to read.
   *
   * @param life its UIDVALIDITY when it was last read; null when it never was
   * @param uid of the last mail that was read in that life
   * @param failures in a row before this
   * @param readAt when it was last read to its end; null when it never was
   */
  record Held(
      TenantId tenant,
      UUID lease,
      @Nullable Long life,
      long uid,
      int failures,
      @Nullable Instant readAt) {}

  /** Free mailboxes that are to be read now. One question for all tenants. */
  List<TenantId> due(int limit) {
    return fleet.in(
        sql ->
            sql.apply(DUE)
                .param("now", now())
                .param("limit", limit)
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list());
  }

  /** Empty when somebody else was faster, or it is not due any more. */
  Optional<Held> take(TenantId tenant) {
    var lease = Ids.next();
    return transactions.in(
        tenant,
        tx ->
            tx.sql(TAKE)
                .param("lease", lease)
                .param("until", until())
                .param("now", now())
                .query(
                    (row, _) ->
                        new Held(
                            tenant,
                            lease,
                            row.getObject("uid_validity", Long.class),
                            row.getLong("last_uid"),
                            row.getInt("failures"),
                            instant(row.getTimestamp("read_at"))))
                .optional());
  }

  /** Everything up to this mail is done. False when it is not ours any more. */
  boolean forward(TenantTx tx, Held held, long life, long uid) {
    return tx.sql(FORWARD)
            .param("lease", held.lease())
            .param("life", life)
            .param("uid", uid)
            .param("until", until())
            .update()
        == 1;
  }

  /**
   * @param trouble a code, or empty when the box was read
   * @param waiting mails that nobody has read yet
   */
  void release(Held held, Instant due, String trouble, int waiting) {
    transactions.run(
        held.tenant(),
        tx ->
            tx.sql(RELEASE)
                .param("lease", held.lease())
                .param("due", Timestamp.from(due))
                .param("trouble", trouble)
                .param("waiting", waiting)
                .param("now", now())
                .update());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private Timestamp until() {
    return Timestamp.from(clock.instant().plus(LEASE));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
