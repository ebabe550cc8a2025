package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.Keys;
import dev.puntual.kernel.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Consent register from the API: basis, evidence, wording, times; idempotent as R03 asks. */
class ConsentApiTest {

  private static final String YES =
      "{\"channel\":\"whatsapp\",\"granted\":true,\"basis\":\"contract\",\"evidence\":\"Contrato 17\",\"wording\":\"v3\",\"language\":\"es\",\"offered\":[\"sms\",\"whatsapp\"],\"said_on\":\"2026-01-05\"}";
  private static final String NO = "{\"channel\":\"email\",\"granted\":false,\"evidence\":\"CRM\"}";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final World world = new World("2026-03-02");
  private final HttpClient client = HttpClient.newHttpClient();
  private final String key = key(Holder.CONSENT);
  private World.Debtor ana;

  @BeforeEach
  void anaOwes() {
    ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
  }

  @Test
  void aWordIsKeptWithItsEvidenceAndReadAsTheDocumentPromises() throws Exception {
    var noted = post(key, "primera-1", YES);
    assertThat(noted.statusCode()).isEqualTo(201);

    var schemas = JSON.readTree(get(key, "/openapi.json").body()).get("components").get("schemas");
    var all = get(key, path());
    assertThat(all.statusCode()).isEqualTo(200);
    new Promised(schemas).holds(JSON.readTree(all.body()), schemas.get("Consents"), "consents");
    var one = JSON.readTree(all.body()).get("consents").get(0);
    assertThat(one.get("basis").asString()).isEqualTo("contract");
    assertThat(one.get("evidence").asString()).isEqualTo("Contrato 17");
    assertThat(one.get("wording").asString()).isEqualTo("v3");
    assertThat(one.get("said_on").asString()).isEqualTo("2026-01-05");
    assertThat(one.get("offered").toString()).isEqualTo("[\"sms\",\"whatsapp\"]");
  }

  @Test
  void r03theSameKeyIsOneWordAlsoAtOnceAndAnotherBodyIsRefused() throws Exception {
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 8)
              .mapToObj(_ -> hands.submit(() -> post(key, "segunda-2", YES)))
              .toList();
      for (var call : calls) {
        assertThat(call.get().statusCode()).isIn(200, 201);
      }
    }
    var again = post(key, "segunda-2", YES);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(words()).hasSize(1);
    assertFault(post(key, "segunda-2", YES.replace("17", "18")), 422, "idempotency_key_reused");
    assertThat(words()).hasSize(1);
  }

  @Test
  void aRefusalStopsFromItsAnswerOnAndNoProgramUndoesIt() throws Exception {
    assertThat(post(key, "tercera-3", NO).statusCode()).isEqualTo(201);

    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(
            world.asks("select state, reason from messaging.v_message where tenant_id = :tenant"))
        .containsExactly("withheld stopped_person");
    assertFault(post(key, "cuarta-4", NO.replace("false", "true")), 409, "consent_withdrawn");
    assertThat(words()).hasSize(1);
  }

  @Test
  void whatIsNoWordIsRefusedWithWhatToDo() throws Exception {
    assertFault(post(key(Holder.READ), "quinta-5", YES), 403, "key_reads_only");
    assertFault(post(key, "", YES), 400, "idempotency_key");
    assertFault(
        post(key, "sexta-6x", YES.replace("whatsapp\",\"granted", "fax\",\"granted")),
        422,
        "consent_unreadable");
    assertFault(post(key, "sexta-6x", "{"), 422, "consent_unreadable");
    assertFault(
        post(key, "sexta-6x", YES.replace("2026-01-05", "ayer")), 422, "consent_unreadable");
    assertThat(words()).isEmpty();
    var foreign =
        TestApplication.bean(Keys.class)
            .make(new World("2026-03-02").tenant, "x", Holder.CONSENT, Ids.next());
    assertFault(post(foreign, "septima-7", YES), 404, "debtor_unknown");
    assertFault(get(foreign, path()), 404, "debtor_unknown");
  }

  private List<String> words() {
    return world.asks("select channel, granted from rules.authorisation where tenant_id = :tenant");
  }

  private String path() {
    return "/debtors/" + ana.id() + "/consents";
  }

  private String key(String scope) {
    return TestApplication.bean(Keys.class).make(world.tenant, "ERP", scope, Ids.next());
  }

  private HttpResponse<String> post(String bearer, String idempotency, String body)
      throws Exception {
    var request = request(bearer, path()).header("Content-Type", "application/json");
    if (!idempotency.isEmpty()) {
      request.header("Idempotency-Key", idempotency);
    }
    return client.send(
        request.POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String bearer, String path) throws Exception {
    return client.send(request(bearer, path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String bearer, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + TestApplication.port() + "/api/v1" + path))
        .header("Authorization", "Bearer " + bearer);
  }

  private static void assertFault(HttpResponse<String> answer, int status, String code) {
    JsonNode fault = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(fault.get("code").asString()).isEqualTo(code);
    assertThat(fault.get("detail").asString()).doesNotContain("fault.api");
  }
}
