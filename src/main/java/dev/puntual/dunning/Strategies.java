package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;

/** The ladder of steps that a tenant follows. A company that never chose has the house's. */
final class Strategies {

  private static final SqlFile INSTALL = SqlFile.beside(Strategies.class, "install_strategy");

  private final InstantSource clock;

  Strategies(InstantSource clock) {
    this.clock = clock;
  }

  /** Gives the tenant the house strategy and a calendar, once. */
  void ensure(TenantTx tx) {
    var now = Timestamp.from(clock.instant());
    tx.sql(INSTALL).param("now", now).param("evaluateAt", now).update();
  }
}
