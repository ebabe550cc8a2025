package dev.puntual.tenants.settings;

import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done.
 *
 * @param person who did it, empty when nobody was logged in
 */
public record AuditLine(
    Instant at, UUID id, String action, String subject, String detail, String person) {

  static AuditLine read(ResultSet row, int number) throws SQLException {
    return new AuditLine(
        row.getTimestamp("at").toInstant(),
        row.getObject("audit_id", UUID.class),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("person"));
  }

  /** As a sentence. */
  public String sentence(Voice voice) {
    return voice.say("audit." + action, subject);
  }
}
