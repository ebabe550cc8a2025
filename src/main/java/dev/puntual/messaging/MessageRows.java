package dev.puntual.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows of this schema become records. */
final class MessageRows {

  private MessageRows() {}

  static MessageLine line(ResultSet row, int number) throws SQLException {
    var subject = row.getString("subject");
    return new MessageLine(
        row.getObject("message_id", UUID.class),
        row.getObject("subject_id", UUID.class),
        row.getString("stage"),
        row.getString("language"),
        row.getString("recipient"),
        row.getString("address"),
        row.getTimestamp("requested_at").toInstant(),
        MessageState.of(row.getString("state")).orElseThrow(),
        row.getString("reason"),
        against(row.getString("against")),
        subject == null ? "" : subject,
        instant(row, "due_at"),
        instant(row, "settled_at"),
        row.getString("channel"),
        new MessageLine.Told(
            row.getString("delivery"),
            row.getString("delivery_detail"),
            instant(row, "delivery_at")));
  }

  private static List<String> against(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }

  static MessageAttempt attempt(ResultSet row, int number) throws SQLException {
    return new MessageAttempt(
        row.getInt("attempt_no"),
        row.getTimestamp("started_at").toInstant(),
        row.getString("outcome"),
        row.getString("detail"),
        row.getString("provider_id"),
        instant(row, "settled_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
