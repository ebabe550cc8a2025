package dev.puntual.worklist;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;

/** Erases what people wrote down about one debtor; what they did stays. */
public final class Forgetting {

  private static final SqlFile HOLDS = SqlFile.beside(Forgetting.class, "forget_holds");
  private static final SqlFile TASKS = SqlFile.beside(Forgetting.class, "forget_tasks");
  private static final SqlFile NOTICES = SqlFile.beside(Forgetting.class, "forget_notices");

  /** For good; a repeat finds nothing. */
  public void forget(TenantTx tx, DebtorId debtor) {
    tx.sql(HOLDS).param("debtor", debtor.value()).update();
    tx.sql(TASKS).param("debtor", debtor.value()).update();
    tx.sql(NOTICES).param("debtor", debtor.value()).update();
  }
}
