package dev.puntual.desk.payments;

import dev.puntual.desk.Cursor;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stretches of the list of payments. */
final class PaymentRows {

  private static final SqlFile PAYMENTS = SqlFile.beside(PaymentRows.class, "payments");

  private PaymentRows() {}

  static List<PaymentList.Row> read(
      TenantTx tx, @Nullable String state, @Nullable Cursor after, int limit) {
    return tx.sql(PAYMENTS)
        .param("state", state)
        .param("after", after == null ? null : after.id())
        .param("afterAt", at(after))
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  static Cursor key(PaymentList.Row row) {
    return new Cursor(row.at().toString(), row.id());
  }

  private static PaymentList.Row row(ResultSet row) throws SQLException {
    return new PaymentList.Row(
        row.getObject("payment_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        money(row, "amount"),
        money(row, "refunded"),
        money(row, "unapplied"),
        row.getString("gateway"),
        row.getString("state"),
        row.getTimestamp("started_at").toInstant());
  }

  static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column), row.getString("currency"));
  }

  /** The instant of a cursor; a cursor without one was made up, and is none. */
  static @Nullable Timestamp at(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : Timestamp.from(Instant.parse(cursor.key()));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
