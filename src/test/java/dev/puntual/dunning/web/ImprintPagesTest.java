package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Strategies;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.MessageState;
import dev.puntual.messaging.Messages;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** C15 where people meet it: what is missing, for how many, and where to add it. */
@Timeout(60)
class ImprintPagesTest {

  private static final String PAGE = "/ajustes/datos-en-mensajes";

  private final World world = new World("2026-11-19");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.MANAGER);

  @Test
  void aCompanyWhoseCustomersAskForNothingSeesNothingMissing() {
    world.debtor("Ferretería Lince").owes("A-1", "700.00", "2026-11-15");
    world.fileArrives();
    assertThat(boss.get(PAGE).body()).doesNotContain("Mientras falten");
    assertThat(boss.get("/ajustes/plantillas/gentle/es").body()).doesNotContain("Mientras falten");
  }

  @Test
  void whatIsMissingIsNamedWithCountryRuleAndHowMany() {
    brazilian();
    drafts();
    for (var path : new String[] {PAGE, "/ajustes/plantillas/gentle/es", "/estrategia"}) {
      assertThat(boss.get(path).body())
          .as(path)
          .contains("Mientras falten estos datos", "Brasil (1 cliente)")
          .contains("la clave fiscal del acreedor", "el domicilio del acreedor");
    }
    assertThat(boss.get("/ajustes/plantillas/gentle/es").body()).contains("href=\"" + PAGE + "\"");
  }

  @Test
  void whatIsAddedCountsAndNothingIsMissingAnyMore() {
    brazilian();
    boss.get(PAGE);
    assertThat(
            boss.post(PAGE, Map.of("domicilio", "Av. Juárez 1,\n León", "numero", "ANO010101AB1"))
                .location())
        .isEqualTo(PAGE);
    assertThat(boss.get(PAGE).body())
        .contains("value=\"Av. Juárez 1, León\"", "value=\"ANO010101AB1\"")
        .doesNotContain("Mientras falten");
  }

  @Test
  void aPrivacyNoticeIsAWholeSecureAddress() {
    boss.get(PAGE);
    for (var wrong :
        new String[] {"norte.example", "http://norte.example", "javascript:alert(1)"}) {
      var page = boss.post(PAGE, Map.of("privacidad", wrong));
      assertThat(page.raw().statusCode()).as(wrong).isEqualTo(422);
      assertThat(page.body()).contains("Escribe la dirección completa, con https");
    }
  }

  @Test
  void whatWasHeldBackIsListedWithTheRuleItLacks() {
    brazilian();
    boss.get(PAGE);
    boss.post(PAGE, Map.of("domicilio", "Av. Juárez 1, León", "numero", "ANO010101AB1"));
    world.approves(world.evaluates(Cause.ASKED));
    // Complete when it was let go, and no more when it leaves.
    boss.post(PAGE, Map.of("domicilio", "", "numero", ""));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    var held =
        TestApplication.bean(TenantTransactions.class)
            .in(
                world.tenant,
                tx ->
                    TestApplication.bean(Messages.class)
                        .page(tx, EnumSet.of(MessageState.FOR_PERSON), null, 10));
    assertThat(held).hasSize(1);
    assertThat(held.getFirst().against())
        .containsExactly("BR-SAY-CREDITOR_ADDRESS", "BR-SAY-CREDITOR_TAX_ID");
    assertThat(boss.get("/mensajes/" + held.getFirst().messageId()).body())
        .contains("Brasil: Cada mensaje debe decir la clave fiscal del acreedor.")
        .contains("le falta algo que la ley de su país pide");
  }

  @Test
  void aStrategyIsNotPublishedOverWhatIsMissingUnlessSomebodySaysWhoSeesToIt() {
    brazilian();
    drafts();
    boss.get("/estrategia");
    var refused = boss.post("/estrategia/publicacion", Map.of("e", "1"));
    assertThat(refused.raw().statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("lo que pide la ley de su país", "href=\"" + PAGE + "\"", "name=\"esperan\"");
    assertThat(boss.get("/estrategia").body()).contains("Versión 2 · borrador");

    assertThat(boss.post("/estrategia/publicacion", Map.of("e", "1", "esperan", "si")).status())
        .isEqualTo(303);
    assertThat(boss.get("/estrategia").body()).doesNotContain("Versión 2 · borrador");
  }

  @Test
  void onceEverythingIsSaidThereIsNothingToConfirm() {
    brazilian();
    drafts();
    boss.get(PAGE);
    boss.post(PAGE, Map.of("domicilio", "Av. Juárez 1, León", "numero", "ANO010101AB1"));
    assertThat(boss.get("/estrategia").body()).doesNotContain("name=\"esperan\"");
    assertThat(boss.post("/estrategia/publicacion", Map.of("e", "1")).status()).isEqualTo(303);
  }

  private void drafts() {
    var strategies = TestApplication.bean(Strategies.class);
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx -> {
              var house = strategies.followed(tx, 1).orElseThrow();
              strategies.keep(tx, 1, house.steps(), house.repeat());
            });
  }

  private void brazilian() {
    world
        .debtor("Casa do Ferro")
        .lives("BR", "America/Sao_Paulo", "es")
        .owes("B-1", "700.00", "2026-11-15");
    world.fileArrives();
  }
}
