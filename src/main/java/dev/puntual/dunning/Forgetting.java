package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;

/** Erases what lists of names said of one debtor; that they stood in one stays, by their id. */
public final class Forgetting {

  private static final SqlFile TOLD = SqlFile.beside(Forgetting.class, "forget_told");
  private static final SqlFile LINES = SqlFile.beside(Forgetting.class, "forget_lines");
  private static final SqlFile STRANGERS = SqlFile.beside(Forgetting.class, "forget_strangers");

  /** For good; a repeat finds nothing. */
  public void forget(TenantTx tx, DebtorId debtor, Traces traces) {
    tx.sql(TOLD).param("debtor", debtor.value()).update();
    for (var file : List.of(LINES, STRANGERS)) {
      tx.sql(file).param("whole", traces.whole()).param("pattern", traces.pattern()).update();
    }
  }
}
