package dev.puntual.demo;

import dev.puntual.demo.story.Distributor;
import dev.puntual.demo.story.Era;
import dev.puntual.demo.story.School;
import dev.puntual.demo.story.Script;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Authorisations;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Founder;
import dev.puntual.tenants.NewCompany;
import dev.puntual.tenants.Opening;
import dev.puntual.tenants.SampleLogin;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Finds the companies of the demo, or opens them. They are known by who opened them. */
final class Founding {

  private static final SqlFile FOUNDER = SqlFile.beside(Founding.class, "founder");

  private final Companies companies;
  private final TenantTransactions transactions;
  private final PasswordEncoder encoder;
  private final Authorisations authorisations;
  private final SampleLogin login;

  Founding(
      Companies companies,
      TenantTransactions transactions,
      PasswordEncoder encoder,
      Authorisations authorisations,
      SampleLogin login) {
    this.companies = companies;
    this.transactions = transactions;
    this.encoder = encoder;
    this.authorisations = authorisations;
    this.login = login;
  }

  /** Whether there are companies, and none of them the demo's: not a place for a demo. */
  boolean misplaced() {
    var all = companies.all();
    return !all.isEmpty() && all.stream().allMatch(company -> founder(company.tenant()).isEmpty());
  }

  /** Those that are there, the distributor first. */
  List<Company> known(Era era) {
    return companies.all().stream()
        .flatMap(
            company ->
                founder(company.tenant())
                    .map(
                        person ->
                            new Company(
                                company.tenant(),
                                person,
                                company.zone(),
                                script(company.country(), era)))
                    .stream())
        .toList();
  }

  /** All of them; whichever is missing opens now. */
  List<Company> all(Era era) {
    var all = new ArrayList<>(known(era));
    if (all.isEmpty()) {
      all.add(open("Distribuidora del Valle", "MX", "America/Mexico_City", "MXN", era));
    }
    if (all.size() == 1) {
      all.add(open("Colegio Los Cedros", "CO", "America/Bogota", "COP", era));
    }
    return all;
  }

  private Company open(String name, String country, String zone, String currency, Era era) {
    var home = ZoneId.of(zone);
    var company = new NewCompany(name, country, home, Currency.getInstance(currency), Language.ES);
    var founder =
        new Founder(login.name(), login.email(), String.valueOf(encoder.encode(login.password())));
    Opening opening = companies.openAnother(company, founder);
    transactions.run(opening.tenant(), tx -> declare(tx, opening.person()));
    return new Company(opening.tenant(), opening.person(), home, script(country, era));
  }

  /** Some of their debtors live where a law asks for it. */
  private void declare(TenantTx tx, UUID person) {
    authorisations.sign(tx, true, Authorisations.WORDING, login.name(), person);
  }

  private Optional<UUID> founder(TenantId tenant) {
    return transactions.in(
        tenant, tx -> tx.sql(FOUNDER).param("email", login.email()).query(UUID.class).optional());
  }

  private static Script script(String country, Era era) {
    return country.equals("MX") ? Distributor.script(era) : School.script(era);
  }
}
