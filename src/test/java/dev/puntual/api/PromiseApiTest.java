package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Promising;
import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import dev.puntual.worklist.PromiseTerms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Complaint 12 where a company's own programs meet it: promises noted, ended and read by key. */
@Timeout(60)
class PromiseApiTest {

  private final World world = new World("2026-03-02");
  private final Promising promises = new Promising(world);
  private final Program erp = new Program(world, Holder.WORK);
  private final World.Debtor ana = world.debtor("Ana");

  @BeforeEach
  void anaOwes() {
    ana.owes("F1", "100.00", "2026-02-27").owes("F2", "60.00", "2026-03-20");
    world.fileArrives();
  }

  @Test
  @DisplayName("12: a program notes a promise, and it is the one of the pages")
  void itSilencesAndIsKeptByTheSameRulesAsOneThatAPersonNotes() {
    promises.terms(new Terms(2, 10));
    var noted =
        erp.notes(
            path(),
            "llamada-0001",
            "{'amount':'50.00','currency':'MXN','day':'2026-03-06','note':'Por teléfono'}",
            "Promise");

    assertThat(promises.all()).containsExactly("50.00 0.00 2026-03-06 2026-03-08 running");
    assertThat(promises.silent()).isEqualTo(1);
    assertThat(noted.get("last_day").asString()).isEqualTo("2026-03-08");
    assertThat(noted.get("amounts").toString())
        .isEqualTo(
            "[{\"currency\":\"MXN\",\"amount\":\"50.00\",\"enough\":\"45.00\",\"paid\":\"0.00\"}]");
    assertThat(
            world.asks(
                "select action, subject, detail, person_id from tenants.v_audit where tenant_id ="
                    + " :tenant and action like 'api.promise%'"))
        .containsExactly("api.promise_made Ana ERP · 2026-03-06 null");

    world.pays(ana.debt("F1"), "45.00");
    var kept = erp.told(path() + "/" + noted.get("id").asString(), "Promise");
    assertThat(kept.get("state").asString()).isEqualTo("kept");
    assertThat(promises.silent()).isZero();
  }

  @Test
  void theSameCallIsOnePromiseAlsoAtOnceAndAnotherBodyIsRefused() throws Exception {
    var body = "{'day':'2026-03-06'}";
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 8)
              .mapToObj(_ -> hands.submit(() -> erp.post(path(), "llamada-0002", body)))
              .toList();
      for (var one : all) {
        assertThat(one.get().statusCode()).isIn(200, 201);
      }
    }
    assertThat(promises.all()).hasSize(1);
    erp.refuses(
        erp.post(path(), "llamada-0002", "{'day':'2026-03-07'}"), 422, "idempotency_key_reused");
    assertThat(promises.all()).hasSize(1);
  }

  @Test
  void whatIsRefusedSaysWhatToDoAndMayComeAgainUnderItsName() {
    var much = "{'debt':'" + ana.debt("F1") + "','amount':'100.01','day':'2026-03-06'}";
    var fault = erp.refuses(erp.post(path(), "llamada-0003", much), 422, "amount_too_much");
    assertThat(fault.get("owed").asString()).isEqualTo("100.00");
    assertThat(fault.get("detail").asString()).contains("100.00 MXN");
    erp.notes(path(), "llamada-0003", much.replace("100.01", "100.00"), "Promise");

    assertThat(wrong("{'day':'2026-03-01'}", "day_past")).isEqualTo("day");
    assertThat(wrong("{'day':'mañana'}", "field_wrong")).isEqualTo("day");
    assertThat(wrong("{'day':'+999999999-12-31'}", "field_wrong")).isEqualTo("day");
    assertThat(wrong("{}", "field_wrong")).isEqualTo("day");
    assertThat(wrong("{'day':'2026-03-06','amount':50}", "field_wrong")).isEqualTo("amount");
    assertThat(wrong("{'day':'2026-03-06','ammount':'50'}", "field_wrong")).isEqualTo("ammount");
    erp.refuses(erp.post(path(), "llamada-0004", "[]"), 422, "body_no_object");
    var other = erp.post(path(), "llamada-0004", "{'day':'2026-03-06','currency':'USD'}");
    assertThat(erp.refuses(other, 422, "currency_other").get("currency").asString())
        .isEqualTo("MXN");
    world.pays(ana.debt("F1"), "100.00");
    erp.refuses(
        erp.post(path(), "llamada-0004", much.replace("100.01", "1.00")), 422, "nothing_owed");
    assertThat(promises.all()).hasSize(1);
  }

  private String wrong(String body, String code) {
    var fault = erp.refuses(erp.post(path(), "llamada-0009", body), 422, code);
    return fault.get("field").asString();
  }

  @Test
  void aPromiseIsLiftedOnceAndRemindingGoesOn() {
    var id = promises.of(ana, null, "50.00", "2026-03-06");
    var lift = path() + "/" + id + "/lift";

    assertThat(erp.notes(lift, "quita-00001", "", "Promise").get("state").asString())
        .isEqualTo("lifted");
    assertThat(promises.silent()).isZero();
    assertThat(erp.post(lift, "quita-00001", "").statusCode()).isEqualTo(200);
    assertThat(erp.refuses(erp.post(lift, "quita-00002", ""), 409, "promise_over").get("state"))
        .hasToString("\"lifted\"");
    erp.refuses(
        erp.post(path() + "/" + ana.id() + "/lift", "quita-00003", ""), 404, "promise_unknown");
  }

  @Test
  void promisesAreReadPageByPageTheNewestFirstWithWhereEachStands() {
    var beto = world.debtor("Beto").owes("B1", "30.00", "2026-02-27");
    world.fileArrives();
    promises.of(ana, ana.debt("F2"), "10.00", "2026-03-03");
    world.itIs("2026-03-02", "11:00");
    promises.of(ana, ana.debt("F1"), "80.00", "2026-03-04");
    world.itIs("2026-03-02", "12:00");
    promises.of(beto, null, null, "2026-03-20");
    world.pays(ana.debt("F1"), "20.00");
    world.dayBreaks("2026-03-05");

    var states = new ArrayList<String>();
    String next = "";
    int pages = 0;
    do {
      var page = erp.told("/promises?limit=2" + next, "Promises");
      page.get("promises").forEach(one -> states.add(said(one)));
      next = page.get("next").isNull() ? null : "&after=" + page.get("next").asString();
      pages++;
    } while (next != null);

    assertThat(states)
        .containsExactly("2026-03-20 running", "2026-03-04 part", "2026-03-03 broken");
    assertThat(pages).isEqualTo(2);
    assertThat(states("/promises?state=running")).containsExactly("2026-03-20 running");
    assertThat(states(path())).containsExactly("2026-03-04 part", "2026-03-03 broken");
    for (var wrong : List.of("limit=0", "limit=201", "after=x", "state=kept")) {
      var fault = erp.refuses(erp.get("/promises?" + wrong), 400, "query_wrong");
      assertThat(wrong).startsWith(fault.get("parameter").asString());
    }
  }

  private List<String> states(String path) {
    var all = new ArrayList<String>();
    erp.told(path, "Promises").get("promises").forEach(one -> all.add(said(one)));
    return all;
  }

  private static String said(JsonNode one) {
    return one.get("day").asString() + " " + one.get("state").asString();
  }

  @Test
  void aKeyThatDoesNotOpenItNotesNothingAndAnotherCompanySeesNothing() {
    var looks = new Program(world, Holder.READ);
    var body = "{'day':'2026-03-06'}";
    var fault = looks.refuses(looks.post(path(), "llamada-0005", body), 403, "key_may_not");
    assertThat(fault.get("scope").asString()).isEqualTo("work");
    looks.refuses(
        new Program(world, "consent campaign").post(path(), "llamada-0005", body),
        403,
        "key_may_not");
    erp.refuses(erp.post(path(), "", body), 400, "idempotency_key");
    promises.of(ana, null, "50.00", "2026-03-06");
    assertThat(states("/promises")).hasSize(1);

    var other = new Program(new World("2026-03-02"), Holder.WORK);
    other.refuses(other.post(path(), "llamada-0006", body), 404, "debtor_unknown");
    other.refuses(other.get(path()), 404, "debtor_unknown");
    assertThat(other.told("/promises", "Promises").get("promises")).isEmpty();
  }

  private String path() {
    return "/debtors/" + ana.id() + "/promises";
  }
}
