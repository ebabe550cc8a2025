package dev.puntual.tenants.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Application;
import dev.puntual.platform.db.TestCluster;
import dev.puntual.tenants.Companies;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The very first minutes of an installation, in the order in which they happen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTest {

  private static final String PASSWORD = "tres canoas cruzan despacio";
  private static ConfigurableApplicationContext program;

  @BeforeAll
  static void aProgramWithAnEmptyDatabase() throws IOException {
    var database = TestCluster.freshDatabase("first_run");
    program =
        new SpringApplicationBuilder(Application.class)
            .properties(
                Map.of(
                    "PUNTUAL_DB_URL", database.jdbcUrl(),
                    "PUNTUAL_DB_USER", database.user(),
                    "PUNTUAL_DB_PASSWORD", database.password(),
                    "PUNTUAL_HOME", Files.createTempDirectory("puntual-home-").toString(),
                    "PUNTUAL_CLOCK", "2026-11-20T16:00:00Z",
                    "PUNTUAL_PULSE", "off",
                    "PUNTUAL_PORT", "0"))
            .run();
  }

  @AfterAll
  static void itEnds() {
    program.close();
  }

  @Test
  @Order(1)
  void itAsksForTheCompanyAndItsFirstAdministrator() {
    var page = browser().get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Empecemos por tu empresa", "autocomplete=\"new-password\"")
        .contains("value=\"MX\" selected", "México: Tijuana, Mexicali")
        .doesNotContain("entry.", "zone.");
    assertThat(browser().get("/?idioma=en").body()).contains("Let’s start with your company");
  }

  @Test
  @Order(2)
  void nothingElseIsOpenYet() {
    var answer = browser().get("/ajustes/personas?a=b");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/entrar?volver=%2Fajustes%2Fpersonas%3Fa%3Db");
    assertThat(browser().get("/salud").body()).isEqualTo("ok\n");
  }

  @Test
  @Order(3)
  void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
    var browser = browser();
    browser.get("/");
    var typed = new HashMap<>(company());
    typed.put("correo", "mariana@");
    typed.put("zona", "America/Bogota");
    typed.put("clave", "contraseña2026");
    var page = browser.post("/", typed);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body())
        .contains("id=\"correo-error\"", "id=\"zona-error\"", "id=\"clave-error\"")
        .contains("Esa zona horaria no es de México")
        .contains("Está entre las que se adivinan primero")
        .contains("value=\"Aceros &lt;del&gt; Bajío\"".replace("&lt;del&gt;", "&lt;del>"))
        .contains("value=\"mariana@\"", "value=\"contraseña2026\"");
    assertThat(program.getBean(Companies.class).any()).isFalse();
  }

  @Test
  @Order(3)
  void anAddressWithoutTheEndOfItsDomainIsRefusedWithWhatToWrite() {
    var browser = browser();
    browser.get("/");
    var typed = new HashMap<>(company());
    typed.put("correo", "lucia@aceros");
    var page = browser.post("/", typed);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body())
        .contains("id=\"correo-error\"", "como aceros.com o aceros.com.mx")
        .contains("value=\"lucia@aceros\"");
    assertThat(program.getBean(Companies.class).any()).isFalse();
  }

  @Test
  @Order(4)
  void aFormWithoutItsTokenIsRefused() {
    var answer = browser().postRaw("/", "empresa=Aceros&pais=MX");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body())
        .contains("El formulario caducó", "recarga la página y envíalo otra vez");
  }

  @Test
  @Order(5)
  void ofTwoFirstRunsAtTheSameMomentOneMakesTheCompany() throws Exception {
    Callable<Integer> begins =
        () -> {
          var browser = browser();
          browser.get("/");
          browser.post("/", company());
          return browser.cookie("puntual").isPresent() ? 1 : 0;
        };
    assertThat(together(begins, begins)).isEqualTo(1);
    var all = program.getBean(Companies.class).all();
    assertThat(all)
        .singleElement()
        .satisfies(
            company -> {
              assertThat(company.name()).isEqualTo("Aceros <del> Bajío");
              assertThat(company.zone().getId()).isEqualTo("America/Mexico_City");
              assertThat(company.currency().getCurrencyCode()).isEqualTo("MXN");
            });
  }

  @Test
  @Order(6)
  void theFirstRunIsOverForGood() {
    var browser = browser();
    assertThat(browser.get("/").location()).isEqualTo("/entrar");
    browser.get("/entrar");
    assertThat(browser.post("/", company()).location()).isEqualTo("/entrar");
    assertThat(program.getBean(Companies.class).all()).hasSize(1);
  }

  @Test
  @Order(7)
  void theAdministratorComesBackWithTheSamePassword() {
    var browser = browser();
    browser.get("/entrar");
    var in =
        browser.post("/entrar", Map.of("correo", " Mariana@Aceros.example ", "clave", PASSWORD));
    assertThat(in.status()).isEqualTo(303);
    assertThat(browser.get("/").location()).isEqualTo(in.location()).isNotEqualTo("/entrar");
  }

  private static Map<String, String> company() {
    return Map.of(
        "empresa", "Aceros <del> Bajío",
        "pais", "MX",
        "zona", "usual",
        "moneda", "usual",
        "idioma", "es",
        "nombre", "Mariana Ríos",
        "correo", "mariana@aceros.example",
        "clave", PASSWORD);
  }

  private static int together(Callable<Integer> one, Callable<Integer> other)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(one);
      var second = threads.submit(other);
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      return first.get() + second.get();
    }
  }

  private static Browser browser() {
    return new Browser(
        program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }
}
