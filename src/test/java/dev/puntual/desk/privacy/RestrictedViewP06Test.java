package dev.puntual.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.Keys;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Incoming;
import dev.puntual.messaging.Incoming.Way;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * P06, the restricted view: while an erasure is blocked, nobody but who decides meets the person in
 * any page, list, search or answer of the program, and no file or program carries them away.
 */
class RestrictedViewP06Test {

  private static final String HIDDEN = "Zulema Quirarte";
  private static final String ADDRESS = "zulemaquirarte@cliente.example";

  private final World world = new World("2026-03-02");
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private World.Debtor zulema;

  @BeforeEach
  void zulemaOwesWasWrittenToAndAnswered() {
    zulema = world.debtor(HIDDEN).owes("ZQ-1", "100.00", "2026-02-27");
    world.debtor("Beto Salas").owes("B1", "50.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    TestApplication.bean(TenantTransactions.class)
        .run(world.tenant, tx -> TestApplication.bean(Answers.class).keep(tx, List.of(answered())));
  }

  @Test
  void noPageListOrFileShowsThemToWhoDoesNotDecide() {
    var agent = Staff.loggedIn(world.tenant, Role.AGENT);
    assertThat(meetings(agent, HIDDEN)).as("before").hasSizeGreaterThan(3);

    asks();

    for (var role : List.of(Role.AGENT, Role.VIEWER)) {
      var browser = Staff.loggedIn(world.tenant, role);
      assertThat(meetings(browser, HIDDEN)).as(role.name()).isEmpty();
      assertThat(meetings(browser, ADDRESS)).as(role.name()).isEmpty();
      assertThat(browser.get("/cartera?q=Zulema").body()).doesNotContain("ZQ-1");
      assertThat(browser.get("/cartera?q=Beto").body()).contains("Beto Salas");
    }
    assertThat(meetings(manager, HIDDEN)).as("who decides").isNotEmpty();
  }

  @Test
  void noListLeavesTheHouseWithThemWhoeverFetchesIt() {
    assertThat(manager.get("/cartera/lista.csv").body()).contains(HIDDEN, "Beto Salas");

    asks();

    assertThat(manager.get("/cartera/lista.csv").body())
        .contains("Beto Salas")
        .doesNotContain(HIDDEN);
    assertThat(manager.get("/mensajes/lista.csv").body()).doesNotContain(HIDDEN, ADDRESS);
  }

  @Test
  void noProgramIsToldOfThem() throws Exception {
    assertThat(lookup()).isEqualTo(200);

    asks();

    assertThat(lookup()).isEqualTo(404);
  }

  @Test
  void whoChangesTheirMindIsFoundAgain() {
    asks();
    manager.get("/cartera/" + zulema.id() + "/datos");
    manager.post("/cartera/" + zulema.id() + "/datos/solicitud/fin", Map.of());

    assertThat(Staff.loggedIn(world.tenant, Role.AGENT).get("/cartera").body()).contains(HIDDEN);
  }

  private static Incoming answered() {
    return new Incoming(
        Way.EMAIL,
        "imap",
        "<zulema@x>",
        ADDRESS,
        HIDDEN,
        "Mi factura",
        "Soy " + HIDDEN + ", necesito una copia",
        null,
        false,
        null,
        "",
        "es",
        Instant.parse("2026-03-02T18:00:00Z"),
        List.of());
  }

  private void asks() {
    var page = "/cartera/" + zulema.id() + "/datos";
    manager.get(page);
    assertThat(manager.post(page + "/solicitud", Map.of("como", "por carta")).status())
        .isEqualTo(303);
  }

  /** Addresses of pages and files, of all that the program has, in which a word stands. */
  private static List<String> meetings(Browser browser, String word) {
    return pages().stream().filter(page -> browser.get(page).body().contains(word)).toList();
  }

  private static Set<String> pages() {
    var pages = new TreeSet<String>();
    TestApplication.bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              boolean read =
                  mapping.getMethodsCondition().getMethods().stream()
                      .allMatch(method -> method.name().equals("GET"));
              mapping.getPatternValues().stream()
                  .filter(path -> read && !path.contains("{") && !path.startsWith("/ajustes/copia"))
                  .forEach(pages::add);
            });
    return pages;
  }

  private int lookup() throws Exception {
    var key = TestApplication.bean(Keys.class).make(world.tenant, "CRM", Holder.READ, Ids.next());
    try (var client = HttpClient.newHttpClient()) {
      var address = "http://127.0.0.1:" + TestApplication.port() + "/api/v1/debtors/lookup";
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Authorization", "Bearer " + key)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"code\":\"" + HIDDEN + "\"}"))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    }
  }
}
