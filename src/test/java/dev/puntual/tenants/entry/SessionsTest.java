package dev.puntual.tenants.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.Founder;
import dev.puntual.tenants.NewCompany;
import dev.puntual.tenants.Opening;
import dev.puntual.tenants.Sandboxes;
import dev.puntual.tenants.TestRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private final TurnableClock clock =
      TurnableClock.standingAt(Instant.parse("2026-11-20T16:00:00Z"));
  private final Sessions sessions = sessions();

  @Test
  void aSessionSurvivesARestart() {
    var token = open(company());
    assertThat(sessions().find(token))
        .hasValueSatisfying(
            session -> {
              assertThat(session.name()).isEqualTo("Mariana Ríos");
              assertThat(session.role()).isEqualTo(Role.ADMIN);
            });
  }

  @Test
  void onlyItsSecretOpensASession() {
    var token = open(company());
    var guessed = new TokenName(token.tenant(), token.row(), TokenName.freshSecret());
    assertThat(sessions.find(guessed)).isEmpty();
    assertThat(token.toString()).doesNotContain(token.secret());
  }

  @Test
  void aSessionOfOneCompanyOpensNoOther() {
    var token = open(company());
    var elsewhere = new TokenName(company().tenant(), token.row(), token.secret());
    assertThat(sessions.find(elsewhere)).isEmpty();
  }

  @Test
  void oneLoginInTwoCompaniesIsOneSecretAndEndsInBoth() {
    var here = company();
    var there = company();
    var token = open(here, there);
    var other = new TokenName(there.tenant(), token.row(), token.secret());
    assertThat(sessions.find(other))
        .hasValueSatisfying(
            session ->
                assertThat(session.companies())
                    .containsExactlyInAnyOrder(here.tenant(), there.tenant()));

    sessions.end(sessions.find(other).orElseThrow());
    assertThat(sessions.find(other)).isEmpty();
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void twoWeeksWithoutUseEndASession() {
    var token = open(company());
    clock.forward(Duration.ofDays(14).minusSeconds(1));
    assertThat(sessions.find(token)).isPresent();
    clock.forward(Duration.ofSeconds(1));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void aSessionInDailyUseLivesNinetyDaysAndNotOneMore() {
    var token = open(company());
    for (int day = 1; day < 90; day++) {
      clock.forward(Duration.ofDays(1));
      var session = sessions.find(token);
      assertThat(session).as("day %d", day).isPresent();
      sessions.extend(session.orElseThrow());
    }
    clock.forward(Duration.ofDays(1));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void aSessionIsWrittenAtMostOnceADay() {
    var token = open(company());
    var session = sessions.find(token).orElseThrow();
    clock.forward(Duration.ofHours(23));
    assertThat(sessions.extend(session)).isFalse();
    clock.forward(Duration.ofHours(1));
    assertThat(sessions.extend(session)).isTrue();
    assertThat(sessions.extend(sessions.find(token).orElseThrow())).isFalse();
  }

  @Test
  void whoIsDisabledIsOutAtOnce() {
    var company = company();
    var token = open(company);
    TestDatabase.transactions()
        .run(
            company.tenant(),
            tx ->
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · all go\nupdate tenants.person set disabled_at = created_at where tenant_id = :tenant"))
                    .update());
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void allSessionsOfAPersonCanBeEndedButTheOneInHand() {
    var company = company();
    var here = open(company);
    var stolen = open(company);
    TestDatabase.transactions()
        .run(company.tenant(), tx -> sessions.endAll(tx, company.person(), here.row()));
    assertThat(sessions.find(here)).isPresent();
    assertThat(sessions.find(stolen)).isEmpty();
  }

  @Test
  void whatWeDidNotWriteIsNoToken() {
    var token = new TokenName(TenantId.fresh(), Ids.next(), TokenName.freshSecret());
    assertThat(TokenName.read(token.text())).contains(token);
    for (var text : List.of("", "a.b.c", token.text() + "x", token.text().substring(1))) {
      assertThat(TokenName.read(text)).isEqualTo(Optional.empty());
    }
  }

  private Sessions sessions() {
    return new Sessions(
        TestDatabase.transactions(),
        TestRoom.audit(clock),
        new Sandboxes(TestDatabase.transactions(), TestDatabase.fleet(), clock),
        clock);
  }

  private TokenName open(Opening... companies) {
    var doors = new LinkedHashMap<TenantId, UUID>();
    for (var company : companies) {
      doors.put(company.tenant(), company.person());
    }
    return sessions.open(doors, companies[0].tenant());
  }

  private Opening company() {
    var company =
        new NewCompany(
            "Aceros del Bajío",
            "MX",
            ZoneId.of("America/Mexico_City"),
            Currency.getInstance("MXN"),
            Language.ES);
    return TestRoom.companies(clock)
        .openAnother(company, new Founder("Mariana Ríos", Ids.next() + "@aceros.example", "none"));
  }
}
