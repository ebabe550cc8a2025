package dev.puntual.worklist;

import dev.puntual.messaging.UnclearNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;

/**
 * Messages of which nobody will learn more by themselves are somebody's task, under the message's
 * own id. Evidence ends it: lists show it only while nothing is known, and the next look closes it.
 */
public final class Unclear implements UnclearNews {

  private static final SqlFile OPEN = SqlFile.beside(Unclear.class, "unclear_open");
  private static final SqlFile OVER = SqlFile.beside(Unclear.class, "unclear_over");

  private final InstantSource clock;

  Unclear(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void unclear(TenantTx tx) {
    var now = Timestamp.from(clock.instant());
    tx.sql(OVER).param("now", now).update();
    tx.sql(OPEN).param("now", now).update();
  }
}
