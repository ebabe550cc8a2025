package dev.puntual.messaging.voice;

import dev.puntual.messaging.Bridges;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.Optional;
import java.util.UUID;

/**
 * A call of two legs as it stands.
 *
 * @param number the second telephone
 * @param phone the first one; empty when its person takes no calls any more
 */
record BridgeRow(
    UUID about,
    UUID person,
    String number,
    String state,
    String phone,
    String language,
    String country,
    String zone) {

  private static final SqlFile READ = SqlFile.beside(Bridges.class, "bridge_read");

  static Optional<BridgeRow> of(TenantTx tx, UUID bridge) {
    return tx.sql(READ)
        .param("bridge", bridge)
        .query(
            (row, _) ->
                new BridgeRow(
                    row.getObject("about", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getString("number"),
                    row.getString("state"),
                    row.getString("phone"),
                    row.getString("language"),
                    row.getString("country"),
                    row.getString("zone")))
        .optional();
  }
}
