package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Bridges;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call of two legs whose end nobody told.
 *
 * @param sid of the first leg; empty when its answer was lost
 * @param phone of the first leg; empty when its person takes no calls any more
 * @param account null where there is none any more
 */
record BridgeOpen(String sid, Instant askedAt, String phone, @Nullable Account account) {

  private static final SqlFile OPEN = SqlFile.beside(Bridges.class, "bridge_open");
  private static final SqlFile LATER = SqlFile.beside(Bridges.class, "bridge_later");
  private static final SqlFile ASLEEP = SqlFile.beside(Bridges.class, "bridge_asleep");

  /** Empty when it is over. */
  static Optional<BridgeOpen> of(TenantTx tx, UUID bridge, Accounts accounts) {
    var account = account(tx, accounts);
    return tx.sql(OPEN)
        .param("bridge", bridge)
        .query(
            (row, _) ->
                new BridgeOpen(
                    row.getString("provider_id"),
                    row.getTimestamp("asked_at").toInstant(),
                    row.getString("phone"),
                    account.orElse(null)))
        .optional();
  }

  private static Optional<Account> account(TenantTx tx, Accounts accounts) {
    try {
      return accounts.of(tx, Channel.VOICE);
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }

  static void later(TenantTx tx, UUID bridge, Instant at) {
    tx.sql(LATER).param("bridge", bridge).param("at", Timestamp.from(at)).update();
  }

  static void asleep(TenantTx tx, UUID bridge) {
    tx.sql(ASLEEP).param("bridge", bridge).update();
  }
}
