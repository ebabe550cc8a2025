package dev.puntual.tenants.entry;

import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Somebody who may choose a password, because a colleague gave them a link.
 *
 * @param again whether it is not their first: the old one was forgotten
 */
public record Invitation(
    UUID person,
    String name,
    String email,
    Language language,
    String company,
    String country,
    ZoneId zone,
    boolean again) {

  static Invitation read(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("person_id", UUID.class),
        row.getString("person"),
        row.getString("email"),
        Language.ofTeam(row.getString("language")),
        row.getString("company"),
        row.getString("country"),
        ZoneId.of(row.getString("zone")),
        row.getBoolean("again"));
  }

  Voice voice(Instant now) {
    return Voice.of(language, country, zone, now);
  }
}
