package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;

/** Whether what is asked at the {@link Gate} in this thread is kept, to ask it of other rules. */
final class Overheard {

  private static final ScopedValue<Boolean> LISTENING = ScopedValue.newInstance();
  private static final SqlFile OPEN = SqlFile.beside(Overheard.class, "overheard_open");
  private static final SqlFile KEEP = SqlFile.beside(Overheard.class, "overheard_keep");

  private Overheard() {}

  /** Keeps in {@code pg_temp.rule_overheard} whatever is asked during the work. */
  static void during(TenantTx tx, Runnable work) {
    tx.sql(OPEN).update();
    ScopedValue.where(LISTENING, true).run(work);
  }

  static void keep(TenantTx tx) {
    if (LISTENING.isBound()) {
      tx.sql(KEEP).update();
    }
  }
}
