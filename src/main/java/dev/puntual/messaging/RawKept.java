package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/**
 * For how long the words of providers' calls are kept as they came: with them numbers and texts of
 * people. What a call told, and that it came, stays for good.
 */
public final class RawKept implements Fading {

  /** Days, where a company chose none. */
  public static final int USUAL = 90;

  public static final int LEAST = 7;
  public static final int MOST = 400;

  /** Calls that are forgotten in one transaction. */
  private static final int SET = 20_000;

  private static final SqlFile READ = SqlFile.beside(RawKept.class, "retention_read");
  private static final SqlFile WRITE = SqlFile.beside(RawKept.class, "retention_write");
  private static final SqlFile FADE = SqlFile.beside(RawKept.class, "raw_fade");

  private final Audit audit;
  private final InstantSource clock;

  RawKept(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** In days. */
  public int days(TenantTx tx) {
    return tx.sql(READ).query(Integer.class).optional().orElse(USUAL);
  }

  /**
   * @param days from {@link #LEAST} to {@link #MOST}; shorter ones count from the next beat on
   */
  public void keep(TenantTx tx, int days, UUID person) {
    tx.sql(WRITE).param("days", days).param("now", now()).update();
    audit.record(tx, person, "messaging.raw_kept", Integer.toString(days), "");
  }

  @Override
  public boolean fade(TenantTx tx) {
    tx.expectMany();
    return tx.sql(FADE).param("usual", USUAL).param("most", SET).param("now", now()).update()
        == SET;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
