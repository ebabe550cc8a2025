package dev.puntual.tenants.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginTest {

  private final String email = Staff.address();

  @Test
  void whoAskedForAPageIsBackOnItAfterTheLogin() {
    Staff.company("Aceros del Bajío", email);
    var browser = Staff.stranger();
    var login = browser.get("/ajustes/horario?anio=2027");
    assertThat(login.status()).isEqualTo(303);
    browser.get(login.location());
    var in = browser.post("/entrar", typed(Staff.PASSWORD, "/ajustes/horario?anio=2027"));
    assertThat(in.location()).isEqualTo("/ajustes/horario?anio=2027");
    assertThat(browser.get(in.location()).body()).contains("Festivos de México en 2027");
  }

  @Test
  void theCookieIsKeptFromScriptsAndFromOtherSites() {
    Staff.company("Aceros del Bajío", email);
    var browser = Staff.stranger();
    browser.get("/entrar");
    var in = browser.post("/entrar", typed(Staff.PASSWORD, "/"));
    var cookie =
        in.raw().headers().allValues("Set-Cookie").stream()
            .filter(set -> set.startsWith("puntual="))
            .findFirst();
    assertThat(cookie).get().asString().contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void behindHttpsTheCookieIsSecureAndBoundToItsHost() {
    Staff.company("Aceros del Bajío", email);
    var browser = Staff.stranger().behindHttps();
    browser.get("/entrar");
    var in = browser.post("/entrar", typed(Staff.PASSWORD, "/"));
    assertThat(in.raw().headers().allValues("Set-Cookie"))
        .anySatisfy(set -> assertThat(set).startsWith("__Host-puntual=").contains("Secure"));
  }

  @Test
  void aWrongPasswordKeepsTheAddressAndForgetsThePassword() {
    Staff.company("Aceros del Bajío", email);
    var browser = Staff.stranger();
    browser.get("/entrar");
    var refused = browser.post("/entrar", typed("otra cosa distinta", "/"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("El correo o la contraseña no coinciden", "value=\"" + email + "\"")
        .doesNotContain("otra cosa distinta");
    assertThat(browser.cookie("puntual")).isEmpty();
  }

  @Test
  void aStrangeSiteIsNoPlaceToComeBackTo() {
    Staff.company("Aceros del Bajío", email);
    var browser = Staff.stranger();
    browser.get("/entrar");
    var in = browser.post("/entrar", typed(Staff.PASSWORD, "//evil.example"));
    assertThat(in.location()).startsWith("/").doesNotContain("evil");
  }

  @Test
  void leavingEndsTheSessionAndNotOnlyTheCookie() {
    Staff.company("Aceros del Bajío", email);
    var browser = in();
    var kept = browser.cookie("puntual").orElseThrow().getValue();
    browser.get("/ajustes/cuenta");
    assertThat(browser.post("/salir", Map.of()).location()).isEqualTo("/entrar");

    var thief = Staff.stranger();
    thief.setCookie("puntual", kept);
    assertThat(thief.get("/ajustes/cuenta").status()).isEqualTo(303);
  }

  @Test
  void aLinkCannotLogAnybodyOut() {
    Staff.company("Aceros del Bajío", email);
    var browser = in();
    assertThat(browser.get("/salir").status()).isEqualTo(405);
    assertThat(browser.postRaw("/salir", "").status()).isEqualTo(403);
    assertThat(browser.get("/ajustes/cuenta").status()).isEqualTo(200);
  }

  @Test
  void whoWorksInTwoCompaniesIsAskedWhichAndMaySwitch() {
    var here = Staff.company("Aceros del Bajío", email).tenant();
    var there = Staff.company("Cóndor Colombia", email).tenant();
    var elsewhere = Staff.company("De otro dueño", Staff.address()).tenant();
    var browser = Staff.stranger();
    browser.get("/entrar");
    var in = browser.post("/entrar", typed(Staff.PASSWORD, "/ajustes/empresa"));
    assertThat(in.location()).isEqualTo("/empresas?volver=%2Fajustes%2Fempresa");
    assertThat(browser.get(in.location()).body())
        .contains("¿A qué empresa entras?", "Aceros del Bajío", "Cóndor Colombia")
        .doesNotContain("De otro dueño");

    enter(browser, there.toString());
    assertThat(browser.get("/ajustes/empresa").body()).contains("value=\"Cóndor Colombia\"");
    enter(browser, here.toString());
    assertThat(browser.get("/ajustes/empresa").body()).contains("value=\"Aceros del Bajío\"");
    assertThat(browser.post("/empresa", Map.of("empresa", elsewhere.toString())).status())
        .isEqualTo(403);
    assertThat(browser.post("/empresa", Map.of("empresa", "nada")).status()).isEqualTo(403);
  }

  @Test
  void anAdministratorOpensAnotherCompanyAndStandsInIt() {
    Staff.company("Aceros del Bajío", email);
    var browser = in();
    var before = browser.cookie("puntual").map(cookie -> cookie.getValue());
    browser.get("/empresas/nueva");
    var form = Map.of("empresa", "Aceros Perú", "pais", "PE", "idioma", "es");
    assertThat(browser.post("/empresas/nueva", form).status()).isEqualTo(303);
    assertThat(browser.get("/ajustes/empresas").body())
        .contains("Aceros Perú", "Aceros del Bajío", "Empresa actual");
    assertThat(browser.get("/ajustes/horario").body()).contains("Festivos de Perú");
    assertThat(before).isNotEqualTo(browser.cookie("puntual").map(cookie -> cookie.getValue()));
    assertThat(before).isNotEqualTo(Optional.empty());
  }

  @Test
  void aForgedTokenOpensNothing() {
    var thief = Staff.stranger();
    thief.setCookie("puntual", "not.a.token");
    assertThat(thief.get("/ajustes/cuenta").location()).startsWith("/entrar");
  }

  private Browser in() {
    var browser = Staff.stranger();
    browser.get("/entrar");
    assertThat(browser.post("/entrar", typed(Staff.PASSWORD, "/")).status()).isEqualTo(303);
    return browser;
  }

  private static void enter(Browser browser, String company) {
    var entered = browser.post("/empresa", Map.of("empresa", company, "volver", "/ajustes"));
    assertThat(entered.location()).isEqualTo("/ajustes");
  }

  private Map<String, String> typed(String password, String back) {
    return Map.of("correo", email, "clave", password, "volver", back);
  }
}
