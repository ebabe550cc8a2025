package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C15 when a text is kept: what the law of a country in use asks and nobody can add is said beside
 * the text, on every way; what no law lets anybody say is refused.
 */
class LawAtSaveC15Test {

  private static final SqlFile MOVE =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          update receivables.debtor d set country = :country where d.tenant_id = :tenant and d.debtor_id = :debtor
          """);
  private static final String LACKS = "Mientras falten estos datos";
  private static final String LETTER = "/ajustes/plantillas/firm/es";
  private static final String SMS = "/ajustes/sms/firm/es";
  private static final String CALL = "/ajustes/llamadas/textos/firm/es";

  private final World world = new World("2026-03-02");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.MANAGER);

  @ParameterizedTest
  @ValueSource(strings = {LETTER, SMS, CALL})
  void whatBrazilAsksOfTheCompanyIsSaidBesideTheText(String path) {
    assertThat(boss.get(path).body()).as("nobody is there").doesNotContain(LACKS);
    somebodyIn("BR");

    assertThat(besideTheText(path)).contains(LACKS, "Brasil", "/ajustes/datos-en-mensajes");
  }

  @Test
  void aTextForMetaSaysItToo() {
    somebodyIn("BR");
    boss.get("/ajustes/whatsapp");
    boss.post("/ajustes/whatsapp/textos", Map.of("idioma", "es"));
    var draft =
        Pattern.compile("/ajustes/whatsapp/textos/[a-z0-9_]+/es")
            .matcher(boss.get("/ajustes/whatsapp").body());
    assertThat(draft.find()).isTrue();

    assertThat(besideTheText(draft.group())).contains(LACKS, "Brasil");
  }

  @Test
  void whoKeepsItIsToldThatItWillNotLeaveToSome() {
    somebodyIn("BR");
    boss.get(SMS);

    boss.post(SMS, Map.of("texto", "{{empresa}} le espera: {{enlace_de_pago}}", "llano", "si"));

    assertThat(boss.get(SMS).body()).contains("le espera", LACKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{empresa}} le espera en su enlace de pago {{enlace_de_pago}} o habrá embargo de bienes",
        "{{empresa}} le espera en su enlace de pago {{enlace_de_pago}} y pregunta por qué no ha"
            + " pagado"
      })
  void aTextMessageThatLooksLikeACourtOrAsksWhyIsRefusedBesideItsField(String text) {
    boss.get(SMS);

    var refused = boss.post(SMS, Map.of("texto", text, "llano", "si"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("texto-error", "Quita «");
    assertThat(boss.get(SMS).body()).doesNotContain("le espera en su enlace");
  }

  @Test
  void inChileTheSmallPrintOfATextMessageNamesItsDocumentsSoNothingIsMissing() {
    somebodyIn("CL");

    assertThat(boss.get(SMS).body()).doesNotContain(LACKS);
    assertThat(boss.get(CALL).body()).doesNotContain(LACKS);
  }

  private String besideTheText(String path) {
    var page = boss.get(path).body();
    int text = page.indexOf("name=\"texto\"");
    assertThat(text).isPositive();
    return page.substring(text, page.indexOf("class=\"buttons\"", text));
  }

  private void somebodyIn(String country) {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                tx.sql(MOVE).param("country", country).param("debtor", ana.id().value()).update());
  }
}
