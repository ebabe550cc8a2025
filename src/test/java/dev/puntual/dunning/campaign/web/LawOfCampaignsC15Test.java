package dev.puntual.dunning.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C15 when a campaign is written: what the laws where its audience lives ask, and nobody can add
 * for it, is said beside each text; what no law lets anybody say is refused beside its field.
 */
class LawOfCampaignsC15Test {

  private static final String LACKS = "Mientras falten estos datos";

  private final World world = new World("2026-03-02");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.MANAGER);

  @ParameterizedTest
  @CsvSource({"statement, email, texto.es", "statement, sms, sms.es", "notice, email, texto.es"})
  void whatBrazilAsksIsSaidBesideTheTextWhereSomebodyOfTheAudienceLivesThere(
      String kind, String way, String field) {
    lives("Ana", "MX", "es");
    assertThat(beside(field, form(kind, way))).doesNotContain(LACKS);
    lives("Bia", "BR", "es");

    assertThat(beside(field, form(kind, way)))
        .contains(LACKS, "Brasil", "1 cliente", "/ajustes/datos-en-mensajes");
  }

  @Test
  void aTextThatNobodyThereReadsIsNotBlamed() {
    lives("Bia", "BR", "pt");
    var form = form("statement", "email");

    assertThat(beside("texto.pt", form)).contains(LACKS, "Brasil");
    assertThat(beside("texto.es", form)).doesNotContain(LACKS);

    form.put("asunto.pt", "");
    form.put("texto.pt", "");
    assertThat(beside("texto.es", form))
        .as("whoever lacks Portuguese reads Spanish")
        .contains(LACKS);
  }

  @Test
  void onlyWhoIsMeantCounts() {
    lives("Ana", "MX", "es");
    var bia = lives("Bia", "BR", "es");
    world.pays(bia.debt("F-Bia"), "100.00");

    assertThat(beside("texto.es", form("statement", "email"))).doesNotContain(LACKS);
  }

  @Test
  void whoKeepsItIsToldThatItWillNotLeaveToSome() {
    lives("Bia", "BR", "es");
    var form = form("statement", "email");
    form.put("nombre", "Cada mes");

    boss.get("/campanas/nueva");
    boss.post("/campanas", form);

    assertThat(boss.get("/campanas").body()).contains("Cada mes");
    var kept =
        world
            .asks("select c.campaign_id from dunning.campaign c where c.tenant_id = :tenant")
            .getFirst();
    assertThat(boss.get("/campanas/" + kept).body()).contains(LACKS, "Brasil");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement", "notice"})
  void wordsThatNoLawAllowsAreRefusedBesideTheirFieldAndNothingIsKept(String kind) {
    lives("Ana", "CL", "es");
    var letter = form(kind, "email");
    letter.put("nombre", "Aviso");
    letter.put("texto.es", letter.get("texto.es") + "\n\nO habrá embargo de bienes.");

    boss.get("/campanas/nueva");
    var refused = boss.post("/campanas", letter);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("texto.es-error", "embargo");
    var slip = form(kind, "sms");
    slip.put("nombre", "Aviso");
    slip.put("sms.es", slip.get("sms.es") + " ¿Por qué no ha pagado?");
    assertThat(boss.post("/campanas", slip).status()).isEqualTo(422);
    assertThat(
            world.asks("select c.campaign_id from dunning.campaign c where c.tenant_id = :tenant"))
        .isEmpty();
  }

  private Map<String, String> form(String kind, String way) {
    var now = TestApplication.bean(TurnableClock.class).instant();
    var viewer = DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.MANAGER);
    var typed =
        new HashMap<>(CampaignForm.fresh(Campaign.Kind.of(kind).orElseThrow(), viewer).typed());
    typed.put("via", way);
    if (kind.equals("notice")) {
      typed.put("asunto.es", "Un aviso de {{empresa}}");
      typed.put("texto.es", "Buen día: atendemos hasta las 19:00. {{contacto}}");
      typed.put("sms.es", "{{empresa}}: el 24 cerramos a las 14:00.");
    }
    return typed;
  }

  /** From the field of a text to the end of what belongs to it. */
  private String beside(String field, Map<String, String> form) {
    boss.get("/campanas/nueva?tipo=" + form.get("tipo"));
    var page = boss.post("/campanas/cuenta", form).body();
    int text = page.indexOf("name=\"" + field + "\"");
    assertThat(text).isPositive();
    return page.substring(text, page.indexOf("class=\"buttons\"", text));
  }

  private World.Debtor lives(String name, String country, String language) {
    var debtor =
        world
            .debtor(name)
            .lives(
                country,
                country.equals("BR") ? "America/Sao_Paulo" : "America/Mexico_City",
                language)
            .owes("F-" + name, "100.00", "2026-02-27");
    world.fileArrives();
    return debtor;
  }
}
