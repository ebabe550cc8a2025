package dev.puntual.tenants.entry;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.Sandbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is logged in, and where.
 *
 * @param companies every company the same login opened, this one among them
 * @param sandbox where its clock stands, when this is one
 */
public record Session(
    TenantId tenant,
    UUID id,
    UUID person,
    String name,
    String email,
    Role role,
    Language language,
    String company,
    String country,
    ZoneId zone,
    List<TenantId> companies,
    Instant createdAt,
    Instant expiresAt,
    Sandbox.@Nullable Clock sandbox) {

  /** The company that opened the session: in a sandbox, the one it was copied from. */
  public TenantId home() {
    return sandbox == null ? tenant : sandbox.company();
  }

  /**
   * The same person in the company's sandbox. Nobody administers there: people, mail server and
   * gateways are the real company's.
   */
  Session in(Sandbox.Clock there) {
    var allowed = role.may(Right.ADMINISTER) ? Role.MANAGER : role;
    return new Session(
        there.moment().tenant(),
        id,
        person,
        name,
        email,
        allowed,
        language,
        company,
        country,
        zone,
        companies,
        createdAt,
        expiresAt,
        there);
  }

  static Session read(TenantId tenant, ResultSet row) throws SQLException {
    var companies = (UUID[]) row.getArray("companies").getArray();
    return new Session(
        tenant,
        row.getObject("session_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person"),
        row.getString("email"),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        Language.ofTeam(row.getString("language")),
        row.getString("company"),
        row.getString("country"),
        ZoneId.of(row.getString("zone")),
        Arrays.stream(companies).map(TenantId::new).toList(),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        null);
  }
}
