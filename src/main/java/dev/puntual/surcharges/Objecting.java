package dev.puntual.surcharges;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * What lateness costs of something that a debtor objects to: nothing while nobody has answered. Who
 * objected in vain bears interest again from the answer on, or, where the company chose so, for the
 * days of the objection, too.
 */
public final class Objecting {

  private static final SqlFile READ = SqlFile.beside(Objecting.class, "objecting_read");
  private static final SqlFile WRITE = SqlFile.beside(Objecting.class, "objecting_write");

  private Objecting() {}

  /** Whether the days of an objection count that was answered with no. */
  public static boolean retroactive(TenantTx tx) {
    return tx.sql(READ).query(Boolean.class).optional().orElse(false);
  }

  /** Counts at once, for whatever nobody claimed yet. */
  public static void keep(TenantTx tx, boolean retroactive, Instant now) {
    tx.sql(WRITE).param("retroactive", retroactive).param("now", Timestamp.from(now)).update();
  }
}
