package dev.puntual.tenants.entry;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Founder;
import dev.puntual.tenants.NewCompany;
import dev.puntual.tenants.Opening;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People of a test, in the program that all tests share, and the browsers they sit at. */
public final class Staff {

  public static final String PASSWORD = "tres canoas cruzan despacio";
  private static final String HASH =
      String.valueOf(TestApplication.bean(PasswordEncoder.class).encode(PASSWORD));

  private Staff() {}

  /** A company in Mexico with an administrator of that address, whose password is the usual one. */
  public static Opening company(String name, String email) {
    var company =
        new NewCompany(
            name, "MX", ZoneId.of("America/Mexico_City"), Currency.getInstance("MXN"), Language.ES);
    return TestApplication.bean(Companies.class)
        .openAnother(company, new Founder("Mariana Ríos", email, HASH));
  }

  /** An address nobody else uses. */
  public static String address() {
    return Ids.next() + "@aceros.example";
  }

  /** Somebody with that role in a company, at a browser and logged in; any company row will do. */
  public static Browser loggedIn(TenantId tenant, Role role) {
    var person = add(tenant, address(), role);
    var browser = new Browser(TestApplication.port());
    var token = TestApplication.bean(Sessions.class).open(Map.of(tenant, person), tenant);
    browser.setCookie("puntual", token.text());
    return browser;
  }

  /** Somebody at the login page. */
  public static Browser stranger() {
    return new Browser(TestApplication.port());
  }

  static UUID add(TenantId tenant, String email, Role role) {
    var person = Ids.next();
    TestApplication.bean(Companies.class).showDoor(tenant, email);
    TestApplication.bean(TenantTransactions.class)
        .run(
            tenant,
            tx ->
                tx.sql(SqlFile.beside(Companies.class, "person_add"))
                    .param("person", person)
                    .param("email", email)
                    .param("name", "Lucía Prado")
                    .param("hash", HASH)
                    .param("role", role.name().toLowerCase(Locale.ROOT))
                    .param("language", "es")
                    .param(
                        "now", Timestamp.from(TestApplication.bean(InstantSource.class).instant()))
                    .update());
    return person;
  }
}
