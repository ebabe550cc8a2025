package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Founder;
import dev.puntual.tenants.NewCompany;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/** An administrator of one company opens another, with the same address and password. */
final class AnotherCompany {

  private static final SqlFile PERSON = SqlFile.beside(AnotherCompany.class, "person_by_email");

  private final Companies companies;
  private final TenantTransactions tenants;
  private final Sessions sessions;

  AnotherCompany(Companies companies, TenantTransactions tenants, Sessions sessions) {
    this.companies = companies;
    this.tenants = tenants;
    this.sessions = sessions;
  }

  private record Known(UUID id, String hash) {}

  /** The old session ends; the new one opens every company of the old one and the new company. */
  TokenName open(Session session, NewCompany company) {
    var here = known(session.tenant(), session.email()).orElseThrow();
    var founder = new Founder(session.name(), session.email(), here.hash());
    var opening = companies.openAnother(company, founder);
    var doors = new LinkedHashMap<TenantId, UUID>();
    for (var tenant : session.companies()) {
      known(tenant, session.email()).ifPresent(person -> doors.put(tenant, person.id()));
    }
    doors.put(opening.tenant(), opening.person());
    var token = sessions.open(doors, opening.tenant());
    sessions.end(session);
    return token;
  }

  private Optional<Known> known(TenantId tenant, String email) {
    return tenants.in(
        tenant,
        tx ->
            tx.sql(PERSON)
                .param("email", email)
                .query(
                    (row, _) ->
                        new Known(
                            row.getObject("person_id", UUID.class), row.getString("password_hash")))
                .optional());
  }
}
