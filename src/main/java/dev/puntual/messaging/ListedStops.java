package dev.puntual.messaging;

import dev.puntual.messaging.Suppression.Lifted;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stops that concern one subject, for a page. */
public final class ListedStops {

  private static final SqlFile OF = SqlFile.beside(ListedStops.class, "stops_of");

  private final AddressKeys keys;

  public ListedStops(Secrets secrets) {
    this.keys = new AddressKeys(secrets);
  }

  /**
   * Those about a subject and those about any of these addresses, whoever said them; oldest first,
   * at most two hundred, lifted ones with them.
   */
  public List<Suppression> of(TenantTx tx, UUID subject, Collection<String> addresses) {
    var known = new HashMap<String, String>();
    addresses.forEach(address -> known.put(keys.of(tx.tenant(), address), address));
    return tx.sql(OF)
        .param("subject", subject)
        .param("keys", known.keySet().toArray(String[]::new))
        .query((row, _) -> suppression(row, known))
        .list();
  }

  private static Suppression suppression(ResultSet row, Map<String, String> known)
      throws SQLException {
    var key = row.getString("address_key");
    return new Suppression(
        row.getObject("suppression_id", UUID.class),
        row.getString("scope"),
        row.getString("channel"),
        key == null ? null : known.get(key),
        Suppression.cause(row.getString("cause")),
        row.getTimestamp("said_at").toInstant(),
        row.getObject("message_id", UUID.class),
        row.getString("wording"),
        row.getString("evidence"),
        row.getObject("entered_by", UUID.class),
        lifted(row));
  }

  private static @Nullable Lifted lifted(ResultSet row) throws SQLException {
    var at = row.getTimestamp("lifted_at");
    return at == null
        ? null
        : new Lifted(
            at.toInstant(), row.getObject("lifted_by", UUID.class), row.getString("reason"));
  }
}
