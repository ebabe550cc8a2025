package dev.puntual.desk.debtor;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The story with one debtor as rows, before it is told. */
final class History {

  private static final SqlFile HISTORY = SqlFile.beside(History.class, "history");

  private History() {}

  /**
   * Something that happened; which fields speak depends on the kind.
   *
   * @param kind message, silence, payment, entry, hold, promise, lift, opened, seen, bounce, task,
   *     notice, surcharge, waiver
   * @param code state or reason
   * @param day the day it was decided for; null when nothing was decided
   */
  record Event(
      UUID id,
      Instant at,
      String kind,
      String code,
      String reason,
      String label,
      String who,
      String detail,
      @Nullable Money amount,
      int debts,
      @Nullable LocalDate until,
      @Nullable LocalDate day) {}

  static PageOf<Event> page(
      TenantTx tx, DebtorId debtor, LocalDate today, @Nullable Cursor after, int size) {
    var events =
        tx.sql(HISTORY)
            .param("debtor", debtor.value())
            .param("today", today)
            .param("after", after == null ? null : after.id())
            .param("afterAt", at(after))
            .param("limit", size + 1)
            .query((row, _) -> event(row))
            .list();
    return PageOf.cut(events, size, event -> new Cursor(event.at().toString(), event.id()));
  }

  private static Event event(ResultSet row) throws SQLException {
    var amount = row.getBigDecimal("amount");
    return new Event(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("kind"),
        row.getString("code"),
        row.getString("reason"),
        row.getString("label"),
        row.getString("who"),
        row.getString("detail"),
        amount == null ? null : Money.of(amount, row.getString("currency")),
        row.getInt("debts"),
        row.getObject("until_on", LocalDate.class),
        row.getObject("day", LocalDate.class));
  }

  private static @Nullable Timestamp at(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : Timestamp.from(Instant.parse(cursor.key()));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
