package dev.puntual.tenants.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.ContactCalendars;
import dev.puntual.tenants.Opening;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]*)(/invitacion/[^\"]+)\"");
  private static final Pattern PERSON = Pattern.compile("/ajustes/personas/([0-9a-f-]{36})/rol");

  private final String email = Staff.address();
  private final Opening company = Staff.company("Aceros del Bajío", email);
  private final TenantId tenant = company.tenant();

  @ParameterizedTest
  @CsvSource({
    "ADMIN, /ajustes/personas, 200",
    "MANAGER, /ajustes/personas, 403",
    "MANAGER, /ajustes/horario, 200",
    "AGENT, /ajustes/empresa, 403",
    "AGENT, /ajustes/bitacora, 403",
    "VIEWER, /ajustes/horario, 200",
    "VIEWER, /ajustes/cuenta, 200",
    "VIEWER, /empresas/nueva, 403"
  })
  void eachRoleSeesWhatItMay(Role role, String page, int status) {
    assertThat(Staff.loggedIn(tenant, role).get(page).status()).isEqualTo(status);
  }

  @Test
  void whoMayOnlyLookIsShownTheHoursAndCannotChangeThem() {
    var viewer = Staff.loggedIn(tenant, Role.VIEWER);
    assertThat(viewer.get("/ajustes").location()).isEqualTo("/ajustes/horario");
    assertThat(viewer.get("/ajustes/horario").body())
        .contains("disabled")
        .doesNotContain("Guardar cambios", "/ajustes/personas");
    assertThat(viewer.post("/ajustes/horario", Map.of("dia-1", "00:00")).status()).isEqualTo(403);
  }

  @Test
  void theHoursThatWereSavedAreTheHoursThatCount() {
    var manager = Staff.loggedIn(tenant, Role.MANAGER);
    manager.get("/ajustes/horario");
    var form =
        Map.of(
            "dia-1", "09:30", "dia-1-cierra", "14:00", "dia-6", "10:00", "dia-6-cierra", "12:30");
    assertThat(manager.post("/ajustes/horario", form).status()).isEqualTo(303);
    var window =
        TestApplication.bean(TenantTransactions.class)
            .in(tenant, tx -> ContactCalendars.load(tx, List.of(), LocalDate.of(2026, 11, 20)))
            .window();
    assertThat(window.days()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    assertThat(window.days().get(DayOfWeek.MONDAY)).hasToString("Hours[opens=09:30, closes=14:00]");
    assertThat(Staff.loggedIn(tenant, Role.ADMIN).get("/ajustes/bitacora").body())
        .contains("Cambió el horario", "1:09:30–14:00 6:10:00–12:30");
  }

  @Test
  void hoursThatMakeNoSenseAreToldBesideTheirDay() {
    var manager = Staff.loggedIn(tenant, Role.MANAGER);
    manager.get("/ajustes/horario");
    var backwards =
        manager.post("/ajustes/horario", Map.of("dia-3", "18:00", "dia-3-cierra", "09:00"));
    assertThat(backwards.status()).isEqualTo(422);
    assertThat(backwards.body()).contains("id=\"dia-3-error\"", "Miércoles: la hora de cierre");
    assertThat(manager.post("/ajustes/horario", Map.of()).body())
        .contains("Deja al menos un día abierto");
  }

  @Test
  void theCalendarOfABatchKnowsTheCompanysHolidaysAndThoseAskedFor() {
    var calendar =
        TestApplication.bean(TenantTransactions.class)
            .in(
                tenant,
                tx -> ContactCalendars.load(tx, List.of("CO", "XX"), LocalDate.of(2026, 11, 1)));
    assertThat(calendar.holidays()).containsOnlyKeys("MX", "CO");
    assertThat(calendar.holidays().get("CO"))
        .contains(LocalDate.of(2026, 11, 16), LocalDate.of(2027, 7, 12));
    assertThat(calendar.homeZone().getId()).isEqualTo("America/Mexico_City");
  }

  @Test
  void theCompanyIsChangedAndTheTrailSaysHow() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    admin.get("/ajustes/empresa");
    assertThat(
            admin
                .post("/ajustes/empresa", card(Map.of("contacto-telefono", "33 1234 5678")))
                .status())
        .isEqualTo(303);
    assertThat(admin.get("/ajustes/empresa").body())
        .contains("value=\"Aceros y Perfiles\"", "value=\"33 1234 5678\"", "Cambios guardados")
        .containsPattern("value=\"always\" selected");
    assertThat(admin.get("/ajustes/bitacora").body())
        .contains("Cambió los datos de la empresa", "approval: first → always", "terms: 30 → 45");
  }

  @Test
  void aCompanyThatNobodyCanAskIsRefused() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    admin.get("/ajustes/empresa");
    var refused =
        admin.post("/ajustes/empresa", card(Map.of("contacto-correo", "", "plazo", "mucho")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"contacto-correo-error\"", "id=\"plazo-error\"", "value=\"mucho\"");
  }

  @Test
  void anAddressWithoutTheEndOfItsDomainIsNobodys() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    var invited = invite(admin, "javier@aceros", "agent");
    assertThat(invited.status()).isEqualTo(422);
    assertThat(invited.body()).contains("id=\"correo-error\"", "como aceros.com");
    admin.get("/ajustes/empresa");
    var card = admin.post("/ajustes/empresa", card(Map.of("contacto-correo", "cobranza@aceros")));
    assertThat(card.status()).isEqualTo(422);
    assertThat(card.body()).contains("id=\"contacto-correo-error\"", "como aceros.com");
  }

  @Test
  void anInvitedColleagueChoosesAPasswordOnceAndIsIn() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    var address = Staff.address();
    var path = link(invite(admin, address, "agent"));

    var colleague = Staff.stranger();
    assertThat(colleague.get(path).body()).contains("Hola, Javier Soto", address);
    assertThat(colleague.post(path, Map.of("clave", "javier soto 12")).body())
        .contains("id=\"clave-error\"");
    assertThat(colleague.post(path, Map.of("clave", "nubes lentas sobre el cerro")).status())
        .isEqualTo(303);
    assertThat(colleague.get("/ajustes/cuenta").body()).contains("Javier Soto");
    assertThat(colleague.get("/ajustes/personas").status()).isEqualTo(403);

    var second = Staff.stranger();
    assertThat(second.get(path).status()).isEqualTo(410);
    second.get("/entrar");
    var in = Map.of("correo", address, "clave", "nubes lentas sobre el cerro");
    assertThat(second.post("/entrar", in).status()).isEqualTo(303);
  }

  @Test
  void aNewLinkMakesTheOldOneUseless() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    var page = invite(admin, Staff.address(), "viewer");
    var old = link(page);
    var person = personIn(page, "Javier Soto");
    var fresh = link(admin.post("/ajustes/personas/" + person + "/enlace", Map.of()));
    assertThat(Staff.stranger().get(old).status()).isEqualTo(410);
    assertThat(Staff.stranger().get(fresh).status()).isEqualTo(200);
  }

  @Test
  void theSameAddressIsInvitedOnlyOnce() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    var address = Staff.address();
    invite(admin, address, "agent");
    var again = invite(admin, address.toUpperCase(Locale.ROOT), "agent");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("ya está en esta empresa");
  }

  @Test
  void theLastAdministratorCanNeitherStepDownNorBeShutOut() {
    var browser = Staff.stranger();
    browser.get("/entrar");
    browser.post("/entrar", Map.of("correo", email, "clave", Staff.PASSWORD));
    browser.get("/ajustes/personas");
    var path = "/ajustes/personas/" + company.person();
    assertThat(browser.post(path + "/rol", Map.of("rol", "viewer")).body())
        .contains("Alguien más debe poder administrar");
    assertThat(browser.post(path + "/baja", Map.of()).status()).isEqualTo(422);
    assertThat(browser.get("/ajustes/personas").status()).isEqualTo(200);
  }

  @Test
  void whoLosesAccessIsOutWithTheNextPageAndMayComeBack() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    var her = Staff.stranger();
    her.get("/entrar");
    var in = Map.of("correo", email, "clave", Staff.PASSWORD);
    her.post("/entrar", in);
    admin.get("/ajustes/personas");
    var path = "/ajustes/personas/" + company.person();
    assertThat(admin.post(path + "/baja", Map.of()).status()).isEqualTo(303);
    assertThat(her.get("/ajustes/cuenta").location()).startsWith("/entrar");
    her.get("/entrar");
    assertThat(her.post("/entrar", in).status()).isEqualTo(422);
    admin.post(path + "/alta", Map.of());
    assertThat(her.post("/entrar", in).status()).isEqualTo(303);
  }

  @Test
  void aRoleCountsFromTheNextPage() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    var her = Staff.stranger();
    her.get("/entrar");
    her.post("/entrar", Map.of("correo", email, "clave", Staff.PASSWORD));
    admin.get("/ajustes/personas");
    admin.post("/ajustes/personas/" + company.person() + "/rol", Map.of("rol", "viewer"));
    assertThat(her.get("/ajustes/personas").status()).isEqualTo(403);
  }

  @Test
  void aNewPasswordEndsEverySessionButThisOne() {
    var here = in();
    var elsewhere = in();
    here.get("/ajustes/cuenta");
    var wrong =
        Map.of("clave-actual", "no me acuerdo bien", "clave", "nubes lentas sobre el cerro");
    assertThat(here.post("/ajustes/cuenta/clave", wrong).body())
        .contains("Esa no es tu contraseña de ahora");
    var right = Map.of("clave-actual", Staff.PASSWORD, "clave", "nubes lentas sobre el cerro");
    assertThat(here.post("/ajustes/cuenta/clave", right).status()).isEqualTo(303);
    assertThat(here.get("/ajustes/cuenta").body()).contains("Contraseña cambiada");
    assertThat(elsewhere.get("/ajustes/cuenta").location()).startsWith("/entrar");
  }

  @Test
  void oneSpeaksTheLanguageOneChose() {
    var browser = in();
    browser.get("/ajustes/cuenta");
    browser.post("/ajustes/cuenta", Map.of("nombre", "Mariana R.", "idioma", "en"));
    assertThat(browser.get("/ajustes/cuenta").body())
        .contains("Your account", "Mariana R.")
        .doesNotContain("settings.");
  }

  @Test
  void anotherCompanysPeopleAreStrangers() {
    var other = Staff.company("De otro dueño", Staff.address());
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    admin.get("/ajustes/personas");
    var path = "/ajustes/personas/" + other.person();
    assertThat(admin.post(path + "/baja", Map.of()).status()).isEqualTo(404);
    assertThat(admin.post(path + "/enlace", Map.of()).status()).isEqualTo(404);
    assertThat(admin.post(path + "/rol", Map.of("rol", "viewer")).status()).isEqualTo(404);
  }

  @Test
  void theTrailGoesOnOverSeveralPages() {
    var admin = Staff.loggedIn(tenant, Role.ADMIN);
    for (int i = 0; i < 60; i++) {
      Staff.loggedIn(tenant, Role.VIEWER);
    }
    var first = admin.get("/ajustes/bitacora").body();
    var more = Pattern.compile("href=\"(/ajustes/bitacora\\?desde=[^\"]+)\"").matcher(first);
    assertThat(more.find()).isTrue();
    assertThat(first).doesNotContain("Creó la empresa");
    assertThat(admin.get(more.group(1).replace("&amp;", "&")).body())
        .contains("Creó la empresa Aceros del Bajío");
  }

  private Browser in() {
    var browser = Staff.stranger();
    browser.get("/entrar");
    browser.post("/entrar", Map.of("correo", email, "clave", Staff.PASSWORD));
    return browser;
  }

  private static Browser.Answer invite(Browser admin, String address, String role) {
    admin.get("/ajustes/personas");
    return admin.post(
        "/ajustes/personas", Map.of("nombre", "Javier Soto", "correo", address, "rol", role));
  }

  private static String link(Browser.Answer page) {
    var link = LINK.matcher(page.body());
    assertThat(link.find()).isTrue();
    return link.group(2);
  }

  private static String personIn(Browser.Answer page, String name) {
    var row = page.body().substring(page.body().indexOf(">" + name + "<"));
    var person = PERSON.matcher(row);
    assertThat(person.find()).isTrue();
    return person.group(1);
  }

  private Map<String, String> card(Map<String, String> other) {
    var card = new HashMap<String, String>();
    card.put("empresa", "Aceros y Perfiles");
    card.put("pais", "MX");
    card.put("idioma", "es");
    card.put("contacto", "Cobranza");
    card.put("contacto-correo", "cobranza@aceros.example");
    card.put("plazo", "45");
    card.put("aprobacion", "always");
    card.putAll(other);
    return card;
  }
}
