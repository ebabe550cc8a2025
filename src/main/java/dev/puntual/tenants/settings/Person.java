package dev.puntual.tenants.settings;

import dev.puntual.platform.web.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who works in a company.
 *
 * @param invited has a link and no password yet
 * @param disabled may not enter
 */
public record Person(
    UUID id, String name, String email, Role role, boolean invited, boolean disabled) {

  static Person read(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getBoolean("invited"),
        row.getBoolean("disabled"));
  }
}
