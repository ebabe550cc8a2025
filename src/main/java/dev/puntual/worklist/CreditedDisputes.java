package dev.puntual.worklist;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ReceivablesNews;
import java.sql.Timestamp;
import java.time.InstantSource;

/**
 * The company's own books took off a debt what its debtor objected to: then there is nothing left
 * to answer.
 */
final class CreditedDisputes implements ReceivablesNews {

  private static final SqlFile CREDITED =
      SqlFile.beside(CreditedDisputes.class, "disputes_credited");

  private final InstantSource clock;

  CreditedDisputes(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void changed(TenantTx tx, Cause cause) {
    tx.sql(CREDITED).param("now", Timestamp.from(clock.instant())).update();
  }
}
