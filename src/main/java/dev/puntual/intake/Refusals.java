package dev.puntual.intake;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Withdrawals;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever a list says wants no more is left alone, themselves and at the addresses we know of them.
 * In transactions of their own, because a stop waits for claims under way and a long load must not;
 * what a process that died left is followed at the next start.
 */
final class Refusals {

  private static final SqlFile OPEN = SqlFile.beside(Refusals.class, "refusals_open");
  private static final int PAGE = 1_000;

  private final Withdrawals withdrawals;
  private final TenantTransactions transactions;

  Refusals(Withdrawals withdrawals, TenantTransactions transactions) {
    this.withdrawals = withdrawals;
    this.transactions = transactions;
  }

  private record Open(
      UUID refusal,
      UUID debtor,
      String channel,
      String evidence,
      @Nullable UUID person,
      Instant at,
      @Nullable String address) {

    Stop stop() {
      var way = Channel.valueOf(channel.toUpperCase(Locale.ROOT));
      return new Stop(
          new Reach.Address(way, Objects.requireNonNull(address)),
          StopCause.PERSON,
          new Evidence(at, debtor, null, "", "", "", evidence, person));
    }
  }

  /** A company without any costs one look into an index. */
  void follow(TenantId tenant) {
    boolean more = true;
    while (more) {
      more = transactions.<Boolean>in(tenant, this::page);
    }
  }

  /** Whether there may be more. */
  private boolean page(TenantTx tx) {
    var open =
        tx.sql(OPEN)
            .param("page", PAGE)
            .query(
                (row, _) ->
                    new Open(
                        row.getObject("authorisation_id", UUID.class),
                        row.getObject("debtor_id", UUID.class),
                        row.getString("channel"),
                        row.getString("evidence"),
                        row.getObject("recorded_by", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("address")))
            .list();
    if (open.isEmpty()) {
      return false;
    }
    tx.expectMany();
    var refusals = open.stream().map(Open::refusal).distinct().toList();
    List<Stop> stops = open.stream().filter(one -> one.address() != null).map(Open::stop).toList();
    withdrawals.follow(tx, refusals, stops);
    return refusals.size() == PAGE;
  }
}
