package dev.puntual.payments;

import dev.puntual.kernel.DebtorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows of this schema become records. */
final class Rows {

  private Rows() {}

  static IssuedLink link(ResultSet row, int number) throws SQLException {
    return new IssuedLink(
        row.getObject("link_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("currency"),
        row.getObject("message_id", UUID.class),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row, "opened_at"),
        instant(row, "revoked_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
