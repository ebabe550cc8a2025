package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Disputed;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.Keys;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Complaint 13 where a company's own programs meet it. */
class DisputeApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final World world = new World("2026-03-02");
  private final Disputed disputes = new Disputed(world);
  private final World.Debtor ana = world.debtor("Ana");

  @Test
  @DisplayName("13: status, reason, owner, notes and partial credit are asked for")
  void anObjectionIsReadWithWhatIsAskedForMeanwhileAndHowItEnded() throws Exception {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    var dispute = disputes.opens(ana, "F1", "30.25");

    var schemas =
        JSON.readTree(get(world.tenant, "/openapi.json").body()).get("components").get("schemas");
    var told = JSON.readTree(get(world.tenant, path()).body());
    new Promised(schemas).holds(told, schemas.get("Disputes"), "disputes");
    var one = told.get("disputes").get(0);
    assertThat(one.get("number").asString()).isEqualTo("F1");
    assertThat(one.get("disputed").asString()).isEqualTo("30.25");
    assertThat(one.get("asked").asString()).isEqualTo("69.75");
    assertThat(one.get("answer_by").asString()).isEqualTo("2026-03-12");
    assertThat(one.get("outcome").asString()).isEqualTo("open");

    disputes.ends(dispute, "30.25");
    var after = JSON.readTree(get(world.tenant, path()).body()).get("disputes").get(0);
    assertThat(after.get("outcome").asString()).isEqualTo("granted");
    assertThat(after.get("granted").asString()).isEqualTo("30.25");
    assertThat(after.get("asked").isNull()).isTrue();
  }

  @Test
  void anotherCompanysDebtorIsUnknown() throws Exception {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    assertThat(get(new World("2026-03-02").tenant, path()).statusCode()).isEqualTo(404);
    assertThat(get(world.tenant, "/debtors/nadie/disputes").statusCode()).isEqualTo(404);
  }

  private String path() {
    return "/debtors/" + ana.id() + "/disputes";
  }

  private static HttpResponse<String> get(TenantId tenant, String path) throws Exception {
    var key = TestApplication.bean(Keys.class).make(tenant, "ERP", Holder.READ, Ids.next());
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + TestApplication.port() + "/api/v1" + path))
              .header("Authorization", "Bearer " + key)
              .GET()
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
