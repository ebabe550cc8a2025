package dev.puntual.intake;

import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.typing.TypedRows;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.ListedConsents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of who may be written to, read in a pass of its own once its debtors are known:
 * most files say nothing of it and pay nothing for it.
 */
final class ListedPermits {

  private static final SqlFile OPEN = SqlFile.beside(ListedPermits.class, "permit_open");
  private static final SqlFile COPY = SqlFile.beside(ListedPermits.class, "permit_copy");
  private static final SqlFile ANALYZE = SqlFile.beside(ListedPermits.class, "permit_analyze");
  private static final SqlFile OF_DEBTS = SqlFile.beside(ListedPermits.class, "permit_of_debts");
  private static final SqlFile OF_CONTACTS =
      SqlFile.beside(ListedPermits.class, "permit_of_contacts");

  private final ListedConsents consents;

  ListedPermits(ListedConsents consents) {
    this.consents = consents;
  }

  /**
   * In the transaction of the load, behind its rows: a permit counts where its row was taken.
   *
   * @param name of the file, as evidence where a row brings none
   */
  LoadResult.Permits keep(
      TenantTx tx, TypedRows permits, Reading reading, String name, @Nullable UUID person) {
    tx.sql(OPEN).update();
    tx.copyIn(COPY, permits);
    tx.sql(ANALYZE).update();
    consents.open(tx);
    tx.sql(reading.purpose() == Purpose.CONTACTS ? OF_CONTACTS : OF_DEBTS)
        .param("name", name)
        .update();
    var taken = consents.absorb(tx, person);
    return new LoadResult.Permits(taken.given(), taken.withdrawn(), taken.stoodAgainst());
  }
}
