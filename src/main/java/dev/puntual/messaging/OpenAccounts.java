package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accounts that calls are held against, open for some seconds while calls keep coming. Whoever
 * keeps what a call says looks in the same transaction whether the account is still that one, so a
 * key that was replaced is not believed for a moment longer.
 */
final class OpenAccounts {

  private static final Duration HOLDS = Duration.ofSeconds(10);

  private final Accounts accounts;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final Map<Door, Known> open = new ConcurrentHashMap<>();

  OpenAccounts(Accounts accounts, TenantTransactions transactions, InstantSource clock) {
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Where one provider calls about one company. */
  record Door(TenantId tenant, String provider) {}

  /**
   * An account that was read.
   *
   * @param mark as {@link Accounts#mark} then was
   */
  record Known(Account account, String mark, Instant since) {}

  /** The one that is open; empty when it must be read. */
  Optional<Known> still(Door door) {
    return Optional.ofNullable(open.get(door)).filter(this::fresh);
  }

  /** Reads it; empty when the company has none there. */
  Optional<Known> read(Door door, ProviderDesk desk) {
    open.values().removeIf(known -> !fresh(known));
    try {
      var known =
          transactions
              .in(door.tenant(), tx -> known(tx, desk))
              .filter(one -> one.account().provider().equals(desk.provider().name()));
      known.ifPresent(one -> open.put(door, one));
      return known;
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }

  private Optional<Known> known(TenantTx tx, ProviderDesk desk) {
    var mark = accounts.mark(tx, desk.channel());
    return accounts
        .of(tx, desk.channel())
        .map(account -> new Known(account, mark, clock.instant()));
  }

  private boolean fresh(Known known) {
    var now = clock.instant();
    return !known.since().isAfter(now) && Duration.between(known.since(), now).compareTo(HOLDS) < 0;
  }
}
