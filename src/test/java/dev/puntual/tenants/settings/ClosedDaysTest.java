package dev.puntual.tenants.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.ContactCalendars;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosedDaysTest {

  private static final String PAGE = "/ajustes/horario";
  private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-03-11T16:00:00Z");

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();

  @BeforeEach
  void itIsTheMondayBefore() {
    TestApplication.bean(TurnableClock.class).turnTo(Instant.parse("2026-03-09T16:00:00Z"));
  }

  @Test
  void onADayThatTheCompanyClosesNobodyIsWrittenToAnywhere() {
    assertThat(allows("MX")).isTrue();
    var boss = Staff.loggedIn(tenant, Role.ADMIN);
    boss.get(PAGE);

    assertThat(close(boss, "2026-03-11").status()).isEqualTo(303);
    assertThat(close(boss, "2026-03-11").status()).as("twice").isEqualTo(303);

    assertThat(boss.get(PAGE).body()).contains("11 de marzo de 2026");
    assertThat(allows("MX")).isFalse();
    assertThat(allows("CO")).isFalse();
    assertThat(next()).isEqualTo(Instant.parse("2026-03-12T14:00:00Z"));

    boss.post(PAGE + "/cierres/2026-03-11/quitar", Map.of());
    assertThat(allows("MX")).isTrue();
  }

  @Test
  void theDayOfOneCompanyIsNoOthers() {
    var other = Staff.company("Maderas del Golfo", Staff.address()).tenant();
    var boss = Staff.loggedIn(other, Role.ADMIN);
    boss.get(PAGE);
    close(boss, "2026-03-11");
    assertThat(allows("MX")).isTrue();
  }

  @Test
  void aDayThatIsOverOrNoDayAtAllIsSaidBesideItsField() {
    var boss = Staff.loggedIn(tenant, Role.ADMIN);
    boss.get(PAGE);
    assertThat(close(boss, "2026-03-08").body()).contains("Elige un día de hoy en adelante");
    assertThat(close(boss, "2027-03-10").body()).contains("Elige un día de hoy en adelante");
    assertThat(close(boss, "mañana").body()).contains("Elige un día, por ejemplo");
    assertThat(close(boss, "").status()).isEqualTo(422);
  }

  @Test
  void whoMayOnlyLookClosesNothing() {
    var reader = Staff.loggedIn(tenant, Role.VIEWER);
    assertThat(reader.get(PAGE).body()).doesNotContain("/ajustes/horario/cierres");
    assertThat(close(reader, "2026-03-11").status()).isEqualTo(403);
  }

  private static Browser.Answer close(Browser browser, String day) {
    return browser.post(PAGE + "/cierres", Map.of("dia", day));
  }

  private boolean allows(String country) {
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, tx -> ContactCalendars.load(tx, List.of(country), LocalDate.of(2026, 3, 9)))
        .allows(WEDNESDAY_MORNING, country, null);
  }

  private Instant next() {
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, tx -> ContactCalendars.load(tx, List.of(), LocalDate.of(2026, 3, 9)))
        .nextAllowed(WEDNESDAY_MORNING, "MX", ZoneId.of("America/Mexico_City"))
        .orElseThrow();
  }
}
