package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.HoldReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a company's own programs are told, over HTTP and with a key that a person made. */
@Timeout(60)
class ApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern KEY = Pattern.compile("value=\"(puntual_[\\w-]{86})\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final World world = new World("2026-03-02");
  private final Browser admin = Staff.loggedIn(world.tenant, Role.ADMIN);

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aProgramHasTheDecisionsOfADayMadeAgain() throws Exception {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-02-20");
    world.fileArrives();
    world.itIs("2026-03-02", "08:30");
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-20");
    world.dayBreaks("2026-03-02");
    var key = key("ERP");

    var answer = get("/debtors/" + ana.id() + "/replay?day=2026-03-02", key, "es");

    assertThat(answer.statusCode()).isEqualTo(200);
    var decision = json(answer).get("decisions").get(0);
    assertThat(decision.get("answer").asString()).isEqualTo("same");
    assertThat(decision.get("reason").asString()).isEqualTo("hold_promise");
    assertThat(decision.get("law").toString()).contains("HOUSE@", "MX@");
    var schemas = json(get("/openapi.json", key, "es")).get("components").get("schemas");
    new Promised(schemas).holds(json(answer), schemas.get("Replay"), "replay");
    assertThat(get("/debtors/" + ana.id() + "/replay?day=gestern", key, "es").statusCode())
        .isEqualTo(400);
    assertThat(get("/debtors/" + Ids.next() + "/replay", key, "es").statusCode()).isEqualTo(404);
  }

  @Test
  void aProgramAsksWhyNothingWasWrittenAndIsToldInCodesAndWords() throws Exception {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-02");
    world.fileArrives();
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-20");
    world.dayBreaks("2026-03-02");
    var key = key("ERP");

    var id = json(ask("/debtors/lookup", key, "{\"code\": \"Ana\"}")).get("id").asString();
    assertThat(id).isEqualTo(ana.id().toString());
    var answer = get("/debtors/" + id + "/explanation?day=2026-03-02", key, "es-MX");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Language")).contains("es");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var day = json(answer).get("days").get(0);
    assertThat(day.get("foretold").asBoolean()).isFalse();
    var debt = day.get("debts").get(0);
    assertThat(debt.get("number").asString()).isEqualTo("A-1");
    assertThat(debt.get("balance").toString())
        .isEqualTo("{\"amount\":\"1000.00\",\"currency\":\"MXN\"}");
    var outcome = debt.get("outcome");
    assertThat(outcome.get("code").asString()).isEqualTo("silent");
    assertThat(outcome.get("reason").asString()).isEqualTo("hold_promise");
    assertThat(outcome.get("until").asString()).isEqualTo("2026-03-20");
    assertThat(outcome.get("words").asString())
        .isEqualTo("No se le escribió: prometió pagar y aún no llega el día");
    var english = get("/debtors/" + id + "/explanation?day=2026-03-02", key, "en");
    assertThat(json(english).get("days").get(0).get("words").asString())
        .doesNotContain("le tocaba");
    assertThat(english.headers().firstValue("Content-Language")).contains("en");
  }

  @Test
  void aRuleThatStoppedALetterIsNamedToProgramsAndToPeople() throws Exception {
    var ana = world.debtor("Ana").lives("JP", "Asia/Tokyo", "es");
    ana.owes("A-1", "1000.00", "2026-02-20");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    var answer = get("/debtors/" + ana.id() + "/explanation?day=2026-03-02", key("ERP"), "es-MX");
    var outcome = json(answer).get("days").get(0).get("debts").get(0).get("outcome");
    assertThat(outcome.get("reason").asString()).isEqualTo("rules");
    var rule = outcome.get("rules").get(0).asString();
    assertThat(rule).isEqualTo("CALENDAR-JP-2026");

    var said =
        TestApplication.bean(RuleTexts.class)
            .say(rule, Voice.of(Language.ES, "MX", ZoneOffset.UTC, Instant.EPOCH));
    assertThat(admin.get("/cartera/" + ana.id() + "?dia=2026-03-02").body()).contains(said);
    assertThat(outcome.get("because").asString()).as("and in its words").contains(said);
    var schemas = json(get("/openapi.json", key("CRM"), "es")).get("components").get("schemas");
    new Promised(schemas).holds(json(answer), schemas.get("Explanation"), "explanation");
  }

  @Test
  void whatALawWillKeepAndWhatWasWithdrawnIsToldToProgramsInWordsToo() throws Exception {
    var ana = world.debtor("Ana").lives("JP", "Asia/Tokyo", "es");
    ana.owes("A-1", "1000.00", "2026-03-09");
    var bea = world.debtor("Bea").owes("B-1", "500.00", "2026-02-20");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(bea.debt("B-1"), "500.00");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    var key = key("ERP");

    var days =
        json(get("/debtors/" + ana.id() + "/explanation?from=2026-03-02&to=2026-03-31", key, "es"));
    var kept =
        days.get("days").values().stream()
            .map(day -> day.get("debts").get(0).get("outcome"))
            .filter(one -> one.get("code").asString().equals("kept"))
            .findFirst()
            .orElseThrow();
    assertThat(kept.get("because").asString()).isNotBlank().doesNotContain("CALENDAR-");

    var outcome =
        json(get("/debtors/" + bea.id() + "/explanation?day=2026-03-02", key, "en"))
            .get("days")
            .get(0)
            .get("debts")
            .get(0)
            .get("outcome");
    assertThat(outcome.get("state").asString()).isEqualTo("withdrawn");
    assertThat(outcome.get("reason").asString()).isEqualTo("settled");
    assertThat(outcome.get("because").asString()).isNotBlank();
  }

  @Test
  void creditThatAStepStoppedIsAStateUntilItIsPaidOrAPersonLiftsIt() throws Exception {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-02-27");
    var beto = world.debtor("Beto").owes("B-1", "500.00", "2026-02-27");
    world.fileArrives();
    var tenants = TestApplication.bean(TenantTransactions.class);
    tenants.run(
        world.tenant,
        tx -> HouseSteps.follow(tx, HouseSteps.step(3, Stage.FIRM, Action.CREDIT_HOLD)));
    var key = key("ERP");
    assertThat(credit(ana, key).isNull()).isTrue();
    world.approves(world.dayBreaks("2026-03-02"));

    assertThat(credit(ana, key).toString()).isEqualTo("{\"since\":\"2026-03-02\",\"step\":1}");
    assertThat(stopped(tenants)).isEqualTo(2);
    var page = admin.get("/cartera/" + ana.id()).body();
    assertThat(page).contains("Crédito detenido", "por el paso 1 de su estrategia");
    var lift = Pattern.compile("/pendientes/[0-9a-f-]{36}/credito").matcher(page);
    assertThat(lift.find()).isTrue();
    assertThat(admin.post(lift.group(), Map.of()).location()).isEqualTo("/cartera/" + ana.id());
    assertThat(credit(ana, key).isNull()).isTrue();
    assertThat(admin.get("/cartera/" + ana.id()).body()).doesNotContain("por el paso 1");
    assertThat(stopped(tenants)).isEqualTo(1);

    world.pays(beto.debt("B-1"), "500.00");
    assertThat(credit(beto, key).isNull()).isTrue();
    assertThat(stopped(tenants)).isZero();
  }

  private JsonNode credit(World.Debtor debtor, String key) throws Exception {
    return json(get("/debtors/" + debtor.id() + "/explanation?day=2026-03-02", key, "es-MX"))
        .get("credit_hold");
  }

  /** How many a segment of those without credit means. */
  private int stopped(TenantTransactions tenants) {
    var stopped =
        new Condition.Leaf(
            Field.CREDIT, "", Operator.IS, new Condition.Operand.Words(List.of("stopped")));
    return tenants.in(
        world.tenant,
        tx ->
            TestApplication.bean(Segments.class)
                .everybody(
                    tx,
                    new Condition.All(List.of(stopped)),
                    new BusinessDate(LocalDate.parse("2026-03-02")))
                .size());
  }

  @Test
  void aMonthIsToldDayByDayPastAndToCome() throws Exception {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    var days =
        json(get(
                "/debtors/" + ana.id() + "/explanation?from=2026-03-02&to=2026-04-01",
                key("ERP"),
                "es"))
            .get("days");

    assertThat(days.size()).isEqualTo(31);
    assertThat(codes(days.get(0))).isEqualTo("written");
    assertThat(codes(days.get(1))).isEqualTo("nothing_due");
    assertThat(codes(days.get(2))).isEqualTo("foretold");
    assertThat(days.get(2).get("debts").get(0).get("outcome").get("action").asString())
        .isEqualTo("message");
  }

  private static String codes(JsonNode day) {
    return day.get("debts").get(0).get("outcome").get("code").asString();
  }

  @Test
  void aWrongQuestionIsAnsweredWithACodeAndASentence() throws Exception {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var key = key("ERP");
    var asks = "/debtors/" + ana.id() + "/explanation";

    assertFault(get(asks + "?day=mañana", key, "es"), 400, "days_unreadable");
    assertFault(get(asks + "?day=2026-03-02&to=2026-03-03", key, "es"), 400, "days_unreadable");
    assertFault(get(asks + "?from=2026-03-03&to=2026-03-02", key, "es"), 400, "days_unreadable");
    assertFault(get(asks + "?from=2026-02-01&to=2026-03-04", key, "es"), 422, "days_out_of_range");
    assertFault(get(asks + "?day=2026-04-02", key, "es"), 422, "days_out_of_range");
    assertFault(get(asks + "?day=2021-03-01", key, "es"), 422, "days_out_of_range");
    assertFault(get("/debtors/7/explanation", key, "es"), 404, "debtor_unknown");
    assertFault(get("/debtors/" + world.tenant + "/explanation", key, "es"), 404, "debtor_unknown");
    assertFault(ask("/debtors/lookup", key, "{"), 400, "body_unreadable");
    assertFault(ask("/debtors/lookup", key, "[]"), 400, "body_unreadable");
    assertFault(ask("/debtors/lookup", key, "{\"code\":\"Beto\"}"), 404, "debtor_unknown");
    assertFault(get("/debtors/lookup", key, "es"), 405, "method");
    assertFault(get("/invoices", key, "es"), 404, "not_found");
  }

  @Test
  void withoutAKeyOfTheCompanyNobodyIsToldAnything() throws Exception {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var key = key("ERP");
    var asks = "/debtors/" + ana.id() + "/explanation";
    var other = new World("2026-03-02");
    var foreign = key(Staff.loggedIn(other.tenant, Role.ADMIN), "Otra");

    assertFault(get(asks, foreign, "es"), 404, "debtor_unknown");
    for (var wrong : new String[] {"", "puntual_", key.substring(1), altered(key)}) {
      var answer = get(asks, wrong, "es");
      assertFault(answer, 401, "key_invalid");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
    assertThat(get(asks, key, "es").statusCode()).isEqualTo(200);
  }

  /** The last character may hold bits that count for nothing. */
  private static String altered(String key) {
    int place = key.length() - 10;
    var other = key.charAt(place) == 'A' ? 'B' : 'A';
    return key.substring(0, place) + other + key.substring(place + 1);
  }

  @Test
  void aKeyIsShownOnceKeptAsAHashAndOpensNothingOnceRevoked() throws Exception {
    var key = key("ERP");
    assertThat(admin.get("/ajustes/api").body()).contains("ERP").doesNotContain(key);
    assertThat(
            world.asks(
                "select encode(secret_hash, 'hex'), ending from api.key where tenant_id = :tenant"))
        .singleElement()
        .asString()
        .endsWith(key.substring(key.length() - 4))
        .doesNotContain(key.substring(20, 40));
    assertThat(world.asks("select used_at from api.key where tenant_id = :tenant"))
        .containsExactly("null");
    assertThat(ask("/debtors/lookup", key, "{\"code\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(world.asks("select used_at is not null from api.key where tenant_id = :tenant"))
        .containsExactly("t");

    var id = world.asks("select key_id from api.key where tenant_id = :tenant").getFirst();
    assertThat(admin.post("/ajustes/api/" + id + "/revocar", Map.of()).status()).isEqualTo(303);

    assertFault(ask("/debtors/lookup", key, "{\"code\":\"x\"}"), 401, "key_invalid");
    assertThat(
            world.asks(
                "select action from tenants.v_audit where tenant_id = :tenant and action like 'api.%' order by at, audit_id"))
        .containsExactly("api.key_made", "api.key_revoked");
  }

  @Test
  void onlyWhoAdministersMakesKeys() {
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    manager.get("/hoy");
    assertThat(manager.get("/ajustes/api").status()).isEqualTo(403);
    assertThat(manager.post("/ajustes/api", Map.of("nombre", "x")).status()).isEqualTo(403);
    admin.get("/ajustes/api");
    assertThat(admin.post("/ajustes/api", Map.of("nombre", " ")).status()).isEqualTo(422);
  }

  @Test
  void aProgramThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
    var key = key("ERP");
    for (int calls = 0; calls < 240; calls++) {
      assertThat(ask("/debtors/lookup", key, "{\"code\":\"x\"}").statusCode()).isEqualTo(404);
    }
    var answer = ask("/debtors/lookup", key, "{\"code\":\"x\"}");
    assertFault(answer, 429, "too_many_calls");
    assertThat(answer.headers().firstValue("Retry-After").map(Integer::parseInt).orElseThrow())
        .isBetween(1, 61);

    world.itIs("2026-03-02", "10:02");
    assertThat(ask("/debtors/lookup", key, "{\"code\":\"x\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverGuessesKeysIsSlowed() throws Exception {
    try (var guesser =
        HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.3")).build()) {
      for (int guess = 0; guess < 30; guess++) {
        assertFault(
            send(guesser, request("/debtors/x/explanation", "wrong").GET()), 401, "key_invalid");
      }
      var slowed = send(guesser, request("/debtors/x/explanation", "wrong").GET());
      assertFault(slowed, 429, "too_many_calls");
    }
  }

  @Test
  void whatIsAnsweredIsWhatTheDocumentPromises() throws Exception {
    var document = json(get("/openapi.json", "", "es"));
    assertThat(document.get("openapi").asString()).startsWith("3.1");
    var ana =
        world.debtor("Ana").owes("A-1", "1000.00", "2026-03-02").owes("A-2", "5.00", "2026-05-02");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    var key = key("ERP");
    var answer =
        json(get("/debtors/" + ana.id() + "/explanation?from=2026-03-01&to=2026-03-20", key, "en"));

    var schemas = document.get("components").get("schemas");
    new Promised(schemas).holds(answer, schemas.get("Explanation"), "answer");
    var fault = json(get("/debtors/x/explanation", key, "en"));
    new Promised(schemas).holds(fault, schemas.get("Problem"), "fault");
  }

  private String key(String name) {
    return key(admin, name);
  }

  private static String key(Browser who, String name) {
    who.get("/ajustes/api");
    var page = who.post("/ajustes/api", Map.of("nombre", name));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.raw().headers().allValues("Cache-Control")).contains("no-store");
    var found = KEY.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static void assertFault(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var fault = json(answer);
    assertThat(fault.get("code").asString()).isEqualTo(code);
    assertThat(fault.get("status").asInt()).isEqualTo(status);
    assertThat(fault.get("type").asString()).isEqualTo("urn:puntual:fault:" + code);
    assertThat(fault.get("detail").asString()).doesNotContain("fault.api");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path, String key, String language) throws Exception {
    return send(client, request(path, key).header("Accept-Language", language).GET());
  }

  private HttpResponse<String> ask(String path, String key, String body) throws Exception {
    return send(
        client,
        request(path, key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path, String key) {
    var address = "http://127.0.0.1:" + TestApplication.port() + "/api/v1";
    var request = HttpRequest.newBuilder(URI.create(address + path.replace("ñ", "%C3%B1")));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
