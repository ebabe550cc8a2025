package dev.puntual.inbox;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;

/** Erases the words and addresses of one debtor's conversations; what they meant stays. */
public final class Forgetting {

  private static final SqlFile REPLIES = SqlFile.beside(Forgetting.class, "forget_replies");
  private static final SqlFile FILES = SqlFile.beside(Forgetting.class, "forget_reply_files");
  private static final SqlFile READINGS = SqlFile.beside(Forgetting.class, "forget_readings");
  private static final SqlFile CONVERSATIONS =
      SqlFile.beside(Forgetting.class, "forget_conversations");
  private static final SqlFile STRAYS = SqlFile.beside(Forgetting.class, "forget_strays");

  /**
   * For good; a repeat finds nothing.
   *
   * @param traces their addresses among them: some wrote before anybody knew who they are
   */
  public void forget(TenantTx tx, DebtorId debtor, Traces traces) {
    tx.sql(FILES).param("debtor", debtor.value()).update();
    tx.sql(REPLIES).param("debtor", debtor.value()).update();
    tx.sql(READINGS).param("debtor", debtor.value()).update();
    tx.sql(CONVERSATIONS).param("debtor", debtor.value()).param("whole", traces.whole()).update();
    tx.sql(STRAYS).param("whole", traces.whole()).update();
  }
}
