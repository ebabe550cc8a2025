package dev.puntual.messaging.sms;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.sms.smpp.Smpp;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the standing lines standing, so that receipts and answers come in also while nothing
 * leaves. Looks now and then at those companies alone that ever sent a text message.
 */
final class SmppWatch implements Beat {

  private static final SqlFile LANES = SqlFile.beside(SmppWatch.class, "sms_lanes");
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final String NAME = "smpp";

  private final Smpp smpp;
  private final Accounts accounts;
  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private volatile Instant next = Instant.MIN;

  SmppWatch(
      Smpp smpp,
      Accounts accounts,
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock) {
    this.smpp = smpp;
    this.accounts = accounts;
    this.fleet = fleet;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean beat() {
    var now = clock.instant();
    if (now.isBefore(next)) {
      return false;
    }
    next = now.plus(EVERY);
    companies().forEach(this::look);
    return false;
  }

  private List<TenantId> companies() {
    return fleet.in(
        sql ->
            sql.apply(LANES)
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list());
  }

  /** A line that cannot be bound is told by the next message, with its reason. */
  private void look(TenantId tenant) {
    try {
      transactions
          .in(tenant, tx -> accounts.of(tx, Channel.SMS))
          .filter(account -> account.provider().equals(NAME))
          .ifPresent(account -> smpp.stands(tenant, account));
    } catch (BrokenSeal sealed) {
      // The next message says so to whoever can help.
    }
  }
}
