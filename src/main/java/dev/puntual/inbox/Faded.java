package dev.puntual.inbox;

import dev.puntual.messaging.BodiesFaded;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Words of old conversations go with those of the messages; what they meant and did stays. */
final class Faded implements BodiesFaded {

  private static final List<SqlFile> STEPS =
      List.of(
          SqlFile.beside(Faded.class, "fade_replies"),
          SqlFile.beside(Faded.class, "fade_readings"),
          SqlFile.beside(Faded.class, "fade_conversations"));

  @Override
  public void faded(TenantTx tx, Instant from, Instant to) {
    for (var step : STEPS) {
      tx.sql(step).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).update();
    }
  }
}
