package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Turns an address and a password into the companies they open. */
final class SignIn {

  private static final SqlFile COMPANIES = SqlFile.beside(SignIn.class, "login_companies");
  private static final SqlFile PERSON = SqlFile.beside(SignIn.class, "person_by_email");

  private final FleetTransactions fleet;
  private final TenantTransactions tenants;
  private final Attempts attempts;
  private final PasswordEncoder encoder;
  private final String nobodysHash;

  SignIn(
      FleetTransactions fleet,
      TenantTransactions tenants,
      Attempts attempts,
      PasswordEncoder encoder) {
    this.fleet = fleet;
    this.tenants = tenants;
    this.attempts = attempts;
    this.encoder = encoder;
    this.nobodysHash = String.valueOf(encoder.encode(TokenName.freshSecret()));
  }

  /**
   * @param source where the try comes from, the network address
   */
  SignInResult attempt(String typedEmail, String password, String source) {
    var email = typedEmail.strip().toLowerCase(Locale.ROOT);
    var until = attempts.add(email, source);
    if (until.isPresent()) {
      return new SignInResult.TooMany(until.get());
    }
    var doors = doors(email, password);
    if (doors.isEmpty()) {
      return new SignInResult.Wrong();
    }
    attempts.forget(email);
    return new SignInResult.Right(doors);
  }

  /**
   * Each company keeps its own password for the same address: an administrator of one who knows it
   * there learns nothing about the others.
   */
  private Map<TenantId, UUID> doors(String email, String password) {
    var doors = new LinkedHashMap<TenantId, UUID>();
    boolean asked = false;
    for (var tenant : companies(email)) {
      var person = person(tenant, email);
      if (person.isPresent()) {
        asked = true;
        if (encoder.matches(password, person.get().hash())) {
          doors.put(tenant, person.get().id());
        }
      }
    }
    if (!asked) {
      // An unknown address costs as much time as a known one.
      encoder.matches(password, nobodysHash);
    }
    return doors;
  }

  private List<TenantId> companies(String email) {
    return fleet.in(
        sql ->
            sql.apply(COMPANIES)
                .param("email", email)
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list());
  }

  private Optional<Person> person(TenantId tenant, String email) {
    return tenants.in(
        tenant, tx -> tx.sql(PERSON).param("email", email).query(Person::read).optional());
  }

  private record Person(UUID id, String hash) {

    static Person read(ResultSet row, int number) throws SQLException {
      return new Person(row.getObject("person_id", UUID.class), row.getString("password_hash"));
    }
  }
}
