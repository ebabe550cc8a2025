package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.terminal.Errand;
import dev.puntual.platform.terminal.Terminal;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A new password for somebody whom no colleague can help, such as a sole administrator: a link by
 * which they choose one, for each company that their address opens.
 */
final class ForgottenPassword implements Errand {

  private static final SqlFile COMPANIES = SqlFile.beside(SignIn.class, "login_companies");
  private static final SqlFile PERSON = SqlFile.beside(SignIn.class, "person_by_email");

  private final FleetTransactions fleet;
  private final TenantTransactions tenants;
  private final Companies companies;
  private final Invitations invitations;
  private final PublicAddress address;
  private final Audit audit;

  ForgottenPassword(
      FleetTransactions fleet,
      TenantTransactions tenants,
      Companies companies,
      Invitations invitations,
      PublicAddress address,
      Audit audit) {
    this.fleet = fleet;
    this.tenants = tenants;
    this.companies = companies;
    this.invitations = invitations;
    this.address = address;
    this.audit = audit;
  }

  @Override
  public String word() {
    return "password";
  }

  @Override
  public int run(List<String> details, Consumer<String> tell) {
    if (details.size() != 1) {
      tell.accept(Terminal.sentence("terminal.password.usage"));
      return 2;
    }
    var email = details.getFirst().strip().toLowerCase(Locale.ROOT);
    int links = 0;
    for (var company : companies.of(open(email))) {
      var path = tenants.in(company.tenant(), tx -> link(tx, email));
      if (path.isPresent()) {
        tell.accept(Terminal.sentence("terminal.password.link", company.name()));
        tell.accept(address.at(path.get()));
        links++;
      }
    }
    if (links == 0) {
      tell.accept(Terminal.sentence("terminal.password.nobody", email));
    }
    return links == 0 ? 1 : 0;
  }

  private List<TenantId> open(String email) {
    return fleet.in(
        sql ->
            sql.apply(COMPANIES)
                .param("email", email)
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list());
  }

  private Optional<String> link(TenantTx tx, String email) {
    return tx.sql(PERSON)
        .param("email", email)
        .query((row, _) -> row.getObject("person_id", UUID.class))
        .optional()
        .map(
            person -> {
              audit.record(tx, null, "password.asked-at-machine", email, "");
              return invitations.make(tx, person);
            });
  }
}
