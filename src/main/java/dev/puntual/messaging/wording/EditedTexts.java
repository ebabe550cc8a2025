package dev.puntual.messaging.wording;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Words that a person chose for single messages, by message; one query for all of them. */
public final class EditedTexts {

  private static final SqlFile EDITS = SqlFile.beside(EditedTexts.class, "edits");

  private EditedTexts() {}

  /**
   * @param editedBy a person's name; empty when unknown
   */
  public record Edited(
      UUID message, HouseTexts.Text text, boolean undone, Instant editedAt, String editedBy) {}

  /** Only messages whose edit stands. */
  public static Map<UUID, Edited> of(TenantTx tx, Collection<UUID> messages) {
    return tx
        .sql(EDITS)
        .param("messages", messages.toArray(UUID[]::new))
        .query(EditedTexts::edited)
        .list()
        .stream()
        .filter(edited -> !edited.undone())
        .collect(Collectors.toMap(Edited::message, edited -> edited));
  }

  private static Edited edited(ResultSet row, int number) throws SQLException {
    return new Edited(
        row.getObject("message_id", UUID.class),
        new HouseTexts.Text(row.getString("subject"), row.getString("body")),
        row.getBoolean("undone"),
        row.getTimestamp("edited_at").toInstant(),
        row.getString("edited_by"));
  }
}
