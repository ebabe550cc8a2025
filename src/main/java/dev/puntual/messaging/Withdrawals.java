package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;

/** Turns refusals that came in a list into stops. */
public final class Withdrawals {

  private static final SqlFile FOLLOW = SqlFile.beside(Withdrawals.class, "withdrawals_follow");

  private final Suppressions suppressions;
  private final InstantSource clock;

  Withdrawals(Suppressions suppressions, InstantSource clock) {
    this.suppressions = suppressions;
    this.clock = clock;
  }

  /**
   * From the commit of this transaction on nobody is claimed for sending whom these refusals are
   * about. A repeat changes nothing.
   *
   * @param refusals ids of {@code rules.v_listed_refusal}
   * @param addresses of the same people, so that whoever is loaded under another code is still left
   *     alone
   */
  public void follow(TenantTx tx, Collection<UUID> refusals, Collection<Stop> addresses) {
    suppressions.hold(tx);
    suppressions.suppress(tx, addresses);
    tx.sql(FOLLOW)
        .param("refusals", refusals.toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
