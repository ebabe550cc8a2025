package dev.puntual.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A message that reached nobody.
 *
 * @param reason one that holds for the next ones too, or whatever else stands beside the message
 * @param detail the provider's code and words
 */
record Lost(UUID message, String reason, String detail) {

  static Lost of(ResultSet row) throws SQLException {
    return new Lost(
        row.getObject("message_id", UUID.class),
        row.getString("reason"),
        row.getString("delivery_detail"));
  }
}
