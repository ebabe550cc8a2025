package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import dev.puntual.dunning.segment.Books;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Campaigns for a company's own programs: looked at, prepared, stopped, and let go by a person. */
@Timeout(120)
class CampaignApiTest {

  private final World world = new World("2026-03-02");
  private final Program crm = new Program(world, Holder.CAMPAIGN);
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private World.Debtor ana;
  private World.Debtor bea;

  @BeforeEach
  void threeOwe() {
    ana = world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    bea = world.debtorWithoutAddress("Bea").owes("F2", "100.00", "2026-06-27");
    world.debtor("Caro").owes("F3", "100.00", "2026-06-27");
    world.fileArrives();
    manager.get("/hoy");
  }

  @Test
  void whatBecameOfACampaignIsCountedByChannelStateAndReason() {
    var id = schedules("Estado de marzo", "2026-03-03");
    var waits = crm.told("/campaigns/" + id, "CampaignWhole");
    assertThat(waits.get("campaign").get("state").asString()).isEqualTo("scheduled");
    assertThat(waits.get("campaign").get("next_at").asString()).isEqualTo("2026-03-03T15:00:00Z");
    assertThat(waits.get("runs")).isEmpty();

    dayBreaks("2026-03-03");

    var told = crm.told("/campaigns/" + id, "CampaignWhole");
    assertThat(told.get("campaign").get("state").asString()).isEqualTo("ended");
    var run = told.get("runs").get(0);
    assertThat(run.get("on").asString()).isEqualTo("2026-03-03");
    assertThat(run.get("requested").asInt()).isEqualTo(2);
    assertThat(run.get("sent").asInt()).isEqualTo(2);
    assertThat(counts(run))
        .containsExactly(
            "email accepted null 2", "null null no_address 1 No tiene un correo que sirva.");
  }

  @Test
  void aDayIsExplainedWithWhatACampaignDidAndWhyNotInBothLanguages() {
    schedules("Estado de marzo", "2026-03-03");
    assertThat(explained(ana, "2026-03-03", "es"))
        .isEqualTo("foretold · Se le escribirá: campaña «Estado de marzo» · null");
    assertThat(explained(bea, "2026-03-03", "es"))
        .isEqualTo(
            "silent · La campaña «Estado de marzo» no le escribirá · No tiene un correo que sirva.");
    dayBreaks("2026-03-03");

    assertThat(explained(ana, "2026-03-03", "es"))
        .isEqualTo("written · Se le escribió: campaña «Estado de marzo» · null");
    assertThat(explained(bea, "2026-03-03", "en"))
        .isEqualTo(
            "silent · The campaign “Estado de marzo” did not write to them · Has no e-mail that"
                + " works.");
    var page = manager.get("/decisiones?del=2026-03-01&al=2026-03-03").body();
    assertThat(page)
        .contains("Campañas de estos días", "Estado de marzo", "No tiene un correo que sirva.");
    assertThat(manager.get("/cartera/" + bea.id() + "?dia=2026-03-03").body())
        .contains("La campaña «Estado de marzo» no le escribió", "No tiene un correo que sirva.");
  }

  private String explained(World.Debtor debtor, String day, String language) {
    var path = "/debtors/" + debtor.id() + "/explanation?day=" + day;
    var one = crm.in(language).told(path, "Explanation").get("days").get(0).get("campaigns").get(0);
    var because = one.get("code").asString().equals("foretold") ? "null" : text(one, "because");
    return text(one, "code") + " · " + text(one, "words") + " · " + because;
  }

  private static List<String> counts(JsonNode run) {
    var all = new ArrayList<String>();
    run.get("counts")
        .forEach(
            one ->
                all.add(
                    text(one, "channel")
                        + " "
                        + text(one, "state")
                        + " "
                        + text(one, "reason")
                        + " "
                        + one.get("messages").asInt()
                        + (one.get("state").isNull() ? " " + text(one, "words") : "")));
    return all;
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).isNull() ? "null" : node.get(name).asString();
  }

  @Test
  void aDraftTakesApprovedWordsAndOnlyAPersonLetsItGo() {
    var like = schedules("Estado de marzo", "2026-03-03");
    dayBreaks("2026-03-03");
    var book = book();
    assertThat(crm.told("/audiences", "Audiences").get("audiences").toString())
        .isEqualTo("[{\"kind\":\"book\",\"id\":\"" + book + "\",\"name\":\"Feria\"}]");

    var body = draft(like, "'book','audience_id':'" + book + "'", "2026-03-10");
    var draft = crm.notes("/campaigns", "diciembre-01", body, "CampaignWhole");
    var id = draft.get("campaign").get("id").asString();
    assertThat(draft.get("campaign").get("state").asString()).isEqualTo("draft");
    assertThat(draft.get("campaign").get("kind").asString()).isEqualTo("statement");
    assertThat(draft.get("before")).isEmpty();
    assertThat(crm.post("/campaigns", "diciembre-01", body).statusCode()).isEqualTo(200);
    assertThat(names()).containsExactly("Otra", "Estado de marzo");

    var fault =
        crm.refuses(
            crm.post("/campaigns/" + id + "/schedule", "programa-01", ""),
            409,
            "campaign_needs_person");
    assertThat(fault.get("page").asString()).endsWith("/campanas/" + id);
    assertThat(fault.get("detail").asString()).contains("/campanas/" + id, "Programar");
    dayBreaks("2026-03-10");
    assertThat(sent()).as("a draft sends nothing").isEqualTo("2");

    assertThat(manager.get("/campanas/" + id).body()).contains("Otra", "Feria");
    assertThat(
            world.asks(
                "select action, subject, detail from tenants.v_audit where tenant_id = :tenant and"
                    + " action like 'api.campaign%'"))
        .containsExactly("api.campaign_drafted Otra ERP");
  }

  @Test
  void wordsThatNobodyLetGoAreNotTakenAndWhatIsWrongIsNamed() {
    var like = schedules("Estado de marzo", "2026-03-03");
    var draft =
        crm.notes(
            "/campaigns", "borrador-01", draft(like, "'everyone'", "2026-03-10"), "CampaignWhole");
    var unsaid = draft.get("campaign").get("id").asString();
    crm.refuses(
        crm.post("/campaigns", "borrador-02", draft(unsaid, "'everyone'", "2026-03-10")),
        422,
        "no_words");
    var gone = draft(like, "'segment','audience_id':'" + like + "'", "2026-03-10");
    var fault = crm.refuses(crm.post("/campaigns", "borrador-02", gone), 422, "campaign_unfit");
    assertThat(fault.get("words").asString()).contains("ya no está");
    assertThat(wrong(draft(like, "'everyone','audience_id':'" + like + "'", "2026-03-10")))
        .isEqualTo("audience_id");
    assertThat(wrong(draft(like, "'all'", "2026-03-10"))).isEqualTo("audience");
    assertThat(wrong(draft(like, "'everyone'", "mañana"))).isEqualTo("on");
    assertThat(wrong(draft(like, "'everyone','text':'Pague'", "2026-03-10"))).isEqualTo("text");
    var late =
        crm.notes(
            "/campaigns", "borrador-03", draft(like, "'everyone'", "2026-03-01"), "CampaignWhole");
    assertThat(late.get("before").get(0).asString()).contains("ya pasó");
    var looks = new Program(world, "consent work");
    looks.refuses(
        looks.post("/campaigns", "borrador-04", draft(like, "'everyone'", "2026-03-10")),
        403,
        "key_may_not");
    var other = new Program(new World("2026-03-02"), Holder.CAMPAIGN);
    other.refuses(other.get("/campaigns/" + like), 404, "campaign_unknown");
    other.refuses(
        other.post("/campaigns/" + like + "/cancel", "para-00001", ""), 404, "campaign_unknown");
  }

  private String wrong(String body) {
    return crm.refuses(crm.post("/campaigns", "borrador-09", body), 422, "field_wrong")
        .get("field")
        .asString();
  }

  @Test
  void aProgramStopsACampaignAndWhatHasNotLeftIsWithdrawn() {
    var id = schedules("Estado de marzo", "2026-03-03");
    world.itIs("2026-03-03", "09:30");
    beats();

    var stop = "/campaigns/" + id + "/cancel";
    var told = crm.notes(stop, "para-00002", "", "CampaignWhole");
    assertThat(told.get("campaign").get("state").asString()).isEqualTo("cancelled");
    assertThat(crm.post(stop, "para-00002", "").statusCode()).isEqualTo(200);
    var fault = crm.refuses(crm.post(stop, "para-00003", ""), 409, "campaign_not_stopped");
    assertThat(fault.get("state").asString()).isEqualTo("cancelled");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(sent()).isEqualTo("0");
    assertThat(counts(crm.told("/campaigns/" + id, "CampaignWhole").get("runs").get(0)))
        .anyMatch(one -> one.startsWith("email withdrawn"));
    crm.refuses(
        crm.post("/campaigns/" + id + "/schedule", "programa-02", ""), 409, "campaign_no_draft");
  }

  @Test
  void campaignsAreReadPageByPage() {
    for (int month = 1; month <= 3; month++) {
      world.itIs("2026-03-02", "10:0" + month);
      schedules("Estado " + month, "2026-03-1" + month);
    }
    var first = crm.told("/campaigns?limit=2", "Campaigns");
    assertThat(first.get("campaigns").get(0).get("name").asString()).isEqualTo("Estado 3");
    var rest = crm.told("/campaigns?limit=2&after=" + first.get("next").asString(), "Campaigns");
    assertThat(rest.get("campaigns")).hasSize(1);
    assertThat(rest.get("campaigns").get(0).get("name").asString()).isEqualTo("Estado 1");
    assertThat(rest.get("next").isNull()).isTrue();
  }

  /** As a person does it in the editor. */
  private String schedules(String name, String day) {
    var typed =
        new HashMap<>(
            Map.of(
                "nombre", name,
                "tipo", "statement",
                "para", "everyone",
                "repite", "once",
                "desde", day,
                "hora", "09:00",
                "via", "email",
                "asunto.es", "Su estado de cuenta con {{empresa}}",
                "texto.es",
                    "Buen día, {{nombre}}:\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}"));
    typed.put("que", "programar");
    var answer = manager.post("/campanas", typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.location().substring("/campanas/".length());
  }

  private static String draft(String like, String audience, String day) {
    return "{'like':'" + like + "','name':'Otra','audience':" + audience + ",'on':'" + day + "'}";
  }

  private String book() {
    return TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx -> TestApplication.bean(Books.class).of(tx, "Feria", List.of(ana.id()), null))
        .orElseThrow()
        .toString();
  }

  private List<String> names() {
    var all = new ArrayList<String>();
    crm.told("/campaigns", "Campaigns")
        .get("campaigns")
        .forEach(one -> all.add(one.get("name").asString()));
    return all;
  }

  private void dayBreaks(String day) {
    world.itIs(day, "09:30");
    beats();
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  private static void beats() {
    TestApplication.beans(Beat.class).stream()
        .filter(one -> one.getClass().getSimpleName().equals("CampaignBeat"))
        .forEach(Beat::beat);
  }

  private String sent() {
    return world
        .asks(
            "select count(*) from messaging.v_message m where m.tenant_id = :tenant and m.state ="
                + " 'accepted'")
        .getFirst();
  }
}
