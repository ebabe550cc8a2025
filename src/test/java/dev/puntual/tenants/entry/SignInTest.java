package dev.puntual.tenants.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Founder;
import dev.puntual.tenants.NewCompany;
import dev.puntual.tenants.TestRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

class SignInTest {

  /** The same algorithm with few rounds: what is tested is who gets in, not how long it takes. */
  private static final PasswordEncoder QUICK =
      new Pbkdf2PasswordEncoder("", 16, 1000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

  private static final String HERS = "tres canoas cruzan despacio";

  private final TurnableClock clock =
      TurnableClock.standingAt(Instant.parse("2026-11-20T16:00:00Z"));
  private final Companies companies = TestRoom.companies(clock);
  private final SignIn signIn =
      new SignIn(
          TestDatabase.fleet(),
          TestDatabase.transactions(),
          new Attempts(TestDatabase.fleet(), clock),
          QUICK);
  private final String email = UUID.randomUUID() + "@aceros.example";
  private final String source = UUID.randomUUID().toString();

  @Test
  void theRightPasswordOpensTheCompanyWhateverTheCaseOfTheAddress() {
    var tenant = company(HERS);
    assertThat(doors(" " + email.toUpperCase(Locale.ROOT), HERS)).containsKey(tenant);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
    company(HERS);
    assertThat(signIn.attempt(email, "otra cosa muy distinta", source))
        .isEqualTo(signIn.attempt("nadie-" + email, HERS, source))
        .isInstanceOf(SignInResult.Wrong.class);
  }

  @Test
  void aPasswordOpensOnlyTheCompaniesThatKnowIt() {
    var here = company(HERS);
    var there = company(HERS);
    var elsewhere = company("un secreto que puso otro jefe");
    assertThat(doors(email, HERS)).containsOnlyKeys(here, there);
    assertThat(doors(email, "un secreto que puso otro jefe")).containsOnlyKeys(elsewhere);
  }

  @Test
  void whoWasDisabledIsAStranger() {
    var tenant = company(HERS);
    TestDatabase.transactions()
        .run(
            tenant,
            tx ->
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · all go\nupdate tenants.person set disabled_at = created_at where tenant_id = :tenant"))
                    .update());
    assertThat(signIn.attempt(email, HERS, source)).isInstanceOf(SignInResult.Wrong.class);
  }

  @Test
  void afterTenWrongPasswordsEvenTheRightOneWaits() {
    company(HERS);
    for (int i = 0; i < Attempts.PER_ADDRESS; i++) {
      assertThat(signIn.attempt(email, "mala " + i, source)).isInstanceOf(SignInResult.Wrong.class);
    }
    assertThat(signIn.attempt(email, HERS, source))
        .isEqualTo(new SignInResult.TooMany(clock.instant().plus(Attempts.WITHIN)));
    clock.forward(Attempts.WITHIN.plusSeconds(1));
    assertThat(signIn.attempt(email, HERS, source)).isInstanceOf(SignInResult.Right.class);
  }

  @Test
  void theRightPasswordForgetsTheWrongOnes() {
    company(HERS);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < Attempts.PER_ADDRESS - 1; i++) {
        signIn.attempt(email, "mala " + i, "source " + round + i);
      }
      assertThat(signIn.attempt(email, HERS, source)).isInstanceOf(SignInResult.Right.class);
    }
  }

  @Test
  void oneSourceThatTriesManyAddressesIsSlowedToo() {
    company(HERS);
    for (int i = 0; i < Attempts.PER_SOURCE; i++) {
      signIn.attempt(i + email, "mala", source);
      clock.forward(Duration.ofSeconds(1));
    }
    assertThat(signIn.attempt(email, HERS, source)).isInstanceOf(SignInResult.TooMany.class);
    assertThat(signIn.attempt(email, HERS, source + " elsewhere"))
        .isInstanceOf(SignInResult.Right.class);
  }

  private TenantId company(String password) {
    var company =
        new NewCompany(
            "Aceros del Bajío",
            "MX",
            ZoneId.of("America/Mexico_City"),
            Currency.getInstance("MXN"),
            Language.ES);
    var founder = new Founder("Mariana Ríos", email, String.valueOf(QUICK.encode(password)));
    return companies.openAnother(company, founder).tenant();
  }

  private Map<TenantId, UUID> doors(String typed, String password) {
    return signIn.attempt(typed, password, source) instanceof SignInResult.Right(var doors)
        ? doors
        : Map.of();
  }
}
