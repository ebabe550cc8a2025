package dev.puntual.desk.inbox;

import dev.puntual.desk.Cursor;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations as rows, a page at a time. */
final class InboxRows {

  private static final SqlFile ROWS = SqlFile.beside(InboxRows.class, "conversations");
  private static final SqlFile UNREAD = SqlFile.beside(InboxRows.class, "unread");

  private InboxRows() {}

  static List<InboxList.Row> page(
      TenantTx tx,
      InboxList.Tab tab,
      BusinessDate today,
      UUID person,
      @Nullable Cursor after,
      int limit) {
    return tx.sql(ROWS)
        .param("tab", tab.word())
        .param("today", today.value())
        .param("person", person)
        .param("after", after == null ? null : after.id())
        .param("afterAt", at(after))
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  static Cursor key(InboxList.Row row) {
    return new Cursor(row.at().toString(), row.id());
  }

  /** How many wait to be read; counts no further than a hundred. */
  static long unread(TenantTx tx, BusinessDate today) {
    return tx.sql(UNREAD).param("today", today.value()).query((row, _) -> row.getLong(1)).single();
  }

  private static InboxList.Row row(ResultSet row) throws SQLException {
    return new InboxList.Row(
        row.getObject("conversation_id", UUID.class),
        row.getString("name"),
        row.getBoolean("known"),
        row.getString("channel"),
        row.getString("said"),
        row.getTimestamp("last_at").toInstant(),
        row.getBoolean("unread"),
        row.getString("need"),
        row.getObject("need_by", LocalDate.class),
        row.getString("meaning"),
        row.getObject("snoozed_until", LocalDate.class),
        row.getString("whose"));
  }

  private static @Nullable Timestamp at(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : Timestamp.from(Instant.parse(cursor.key()));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
