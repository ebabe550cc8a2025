package dev.puntual.tenants;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;

/**
 * A company on this installation.
 *
 * @param country ISO 3166 code
 * @param zone where its business day turns
 * @param currency of debts whose file names none
 */
public record Company(
    TenantId tenant,
    String name,
    String country,
    ZoneId zone,
    Currency currency,
    Language language) {

  static Company read(ResultSet row, int number) throws SQLException {
    return new Company(
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getString("name"),
        row.getString("country"),
        ZoneId.of(row.getString("zone")),
        Currency.getInstance(row.getString("currency")),
        Language.of(row.getString("language")));
  }
}
