package dev.puntual.receivables;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;

/** Where debtors are and what the law sees in them, as a person at the desk says it. */
public final class Standings {

  private static final SqlFile SAY = SqlFile.beside(Standings.class, "standing_say");

  private final InstantSource clock;

  public Standings(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * From now on files do not change it.
   *
   * @param place country and part ({@code BR-SP}); empty when nobody knows
   * @return false when it was so already, and when there is no such debtor
   */
  public boolean say(TenantTx tx, DebtorId debtor, String place, Standing standing) {
    return tx.sql(SAY)
            .param("debtor", debtor.value())
            .param("place", place)
            .param("standing", standing.code())
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
