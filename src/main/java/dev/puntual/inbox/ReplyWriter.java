package dev.puntual.inbox;

import dev.puntual.messaging.Answering;
import dev.puntual.messaging.Author;
import dev.puntual.messaging.PlainText;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a person answered, in that person's words. */
final class ReplyWriter implements Author {

  private static final SqlFile WRITE = SqlFile.beside(ReplyWriter.class, "reply_write");
  private static final SqlFile THREAD = SqlFile.beside(ReplyWriter.class, "reply_thread");

  @Override
  public Map<UUID, Writing> write(TenantTx tx, List<UUID> messageIds) {
    var writings = new HashMap<UUID, Writing>();
    tx.sql(WRITE)
        .param("messages", messageIds.toArray(UUID[]::new))
        .query(
            row -> {
              writings.put(row.getObject("message_id", UUID.class), writing(row));
            });
    return writings;
  }

  @Override
  public Map<UUID, Answering> answering(TenantTx tx, List<UUID> messageIds) {
    var files = ReplyFiles.of(tx, messageIds);
    var answering = new HashMap<UUID, Answering>();
    tx.sql(THREAD)
        .param("messages", messageIds.toArray(UUID[]::new))
        .query(
            row -> {
              var message = row.getObject("message_id", UUID.class);
              answering.put(
                  message,
                  new Answering(
                      row.getString("mail_id"),
                      row.getObject("about", UUID.class),
                      files.getOrDefault(message, List.of())));
            });
    return answering;
  }

  private static Writing writing(ResultSet row) throws SQLException {
    var contact =
        Stream.of(text(row, "person"), text(row, "contact_email"), text(row, "contact_phone"))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return PlainText.said(
        text(row, "language"),
        text(row, "company"),
        contact,
        text(row, "subject"),
        text(row, "said"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
