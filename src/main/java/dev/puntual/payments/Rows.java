package dev.puntual.payments;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
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

  static StartedPayment started(ResultSet row, int number) throws SQLException {
    var currency = row.getString("currency");
    return new StartedPayment(
        row.getObject("payment_id", UUID.class),
        PaymentState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        amount(row),
        Money.of(row.getBigDecimal("refunded"), currency),
        row.getString("gateway").equals(Gateways.TRIAL),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "paid_at"));
  }

  /** Columns {@code amount} and {@code currency} together. */
  static Money amount(ResultSet row) throws SQLException {
    return Money.of(row.getBigDecimal("amount"), row.getString("currency"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
