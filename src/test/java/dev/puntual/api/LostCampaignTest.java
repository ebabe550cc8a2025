package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Texted;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.web.Role;
import dev.puntual.simulator.Fate;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Issue 3, Explain, «what happened, what stopped it»: a text of a campaign that its carrier took
 * and lost did not reach anybody, and where no channel is left that is what everybody is told.
 */
@Timeout(120)
class LostCampaignTest extends Texted {

  private static final String BEA = "+528112345679";

  private final Program crm = new Program(world, "");
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private World.Debtor ana;

  @BeforeEach
  void oneOfTwoTextsIsLost() {
    ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-06-27");
    world.debtor("Bea").answersAt(BEA).owes("B1", "100.00", "2026-06-27");
    world.fileArrives();
    carriers.twilio().fates(to -> to.equals(ANA) ? new Fate.Fails(30003) : new Fate.Arrives());
  }

  @Test
  void aTextThatFailedWhereNoOtherChannelIsLeftCountsAsNotArrivedWithItsReason() {
    var id = goesOut();
    assertThat(messages())
        .containsExactlyInAnyOrder("sms accepted  failed", "sms accepted  delivered");

    var run = crm.told("/campaigns/" + id, "CampaignWhole").get("runs").get(0);
    assertThat(run.get("requested").asInt()).isEqualTo(2);
    assertThat(run.get("sent").asInt()).isEqualTo(1);
    assertThat(run.get("counts").valueStream().map(LostCampaignTest::count))
        .containsExactlyInAnyOrder(
            "accepted null Enviado 1", "rejected told_failed El proveedor dice que no llegó. 1");
    assertThat(manager.get("/campanas/" + id).body())
        .contains("<strong>1</strong> El proveedor dice que no llegó.");
    assertThat(manager.get("/decisiones?del=2026-03-03&al=2026-03-03").body())
        .contains("El proveedor dice que no llegó.");
  }

  @Test
  void theDayOfTheCustomerAndItsExplanationTellThatItFailedAndWhy() {
    goesOut();

    var page = manager.get("/cartera/" + ana.id() + "?dia=2026-03-03").body();
    assertThat(page)
        .contains("Se le escribió y no le llegó: campaña «Estado de marzo», por SMS")
        .contains("El proveedor dice que no llegó.");
    var told = explained("en");
    assertThat(told.get("code").asString()).isEqualTo("written");
    assertThat(told.get("state").asString()).isEqualTo("rejected");
    assertThat(told.get("told").asString()).isEqualTo("failed");
    assertThat(told.get("reason").asString()).isEqualTo("told_failed");
    assertThat(told.get("because").asString())
        .isEqualTo("The provider says that it did not arrive.");
  }

  private JsonNode explained(String language) {
    return crm.in(language)
        .told("/debtors/" + ana.id() + "/explanation?day=2026-03-03", "Explanation")
        .get("days")
        .get(0)
        .get("campaigns")
        .get(0);
  }

  private static String count(JsonNode one) {
    var reason = one.get("reason").isNull() ? "null" : one.get("reason").asString();
    return one.get("state").asString()
        + " "
        + (reason.equals("told_later") ? "null" : reason)
        + " "
        + one.get("words").asString()
        + " "
        + one.get("messages").asInt();
  }

  private String goesOut() {
    manager.get("/hoy");
    var typed =
        new HashMap<>(
            Map.of(
                "nombre", "Estado de marzo",
                "tipo", "statement",
                "para", "everyone",
                "repite", "once",
                "desde", "2026-03-03",
                "hora", "09:00",
                "via", "sms",
                "sms.es",
                    "{{empresa}}: estimado(a) {{nombre}}, su estado de cuenta al {{fecha}}:"
                        + " {{enlace_de_pago}} Total {{total}}"));
    typed.put("que", "programar");
    var answer = manager.post("/campanas", typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    world.itIs("2026-03-03", "09:30");
    TestApplication.beans(Beat.class).stream()
        .filter(one -> one.getClass().getSimpleName().equals("CampaignBeat"))
        .forEach(Beat::beat);
    leave();
    return answer.location().substring("/campanas/".length());
  }
}
