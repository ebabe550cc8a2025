package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.wording.CompanyTexts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextPagesTest {

  private static final String GENTLE = "/ajustes/plantillas/gentle/es";
  private static final String BODY =
      "Hola {{nombre}}\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{empresa}} {{contacto}}";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser manager = Staff.loggedIn(tenant, Role.MANAGER);

  @ParameterizedTest
  @CsvSource({"ADMIN, 200", "MANAGER, 200", "AGENT, 403", "VIEWER, 403"})
  void whoDecidesMayChangeTexts(Role role, int status) {
    assertThat(Staff.loggedIn(tenant, role).get("/ajustes/plantillas").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyStageCanBeOpenedAndShowsTheHouseText(Stage stage) {
    var page = manager.get("/ajustes/plantillas/" + stage.code() + "/en");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("{{company}}", "name=\"vista\"");
  }

  @Test
  void aStageOrLanguageThatDoesNotExistIsNotFound() {
    assertThat(manager.get("/ajustes/plantillas/gentle/fr").status()).isEqualTo(404);
    assertThat(manager.get("/ajustes/plantillas/rude/es").status()).isEqualTo(404);
  }

  @Test
  void theCompanysOwnTextSpeaksFromThenOnAndCanGoBack() {
    manager.get(GENTLE);
    assertThat(manager.post(GENTLE, text("Hola de {{empresa}}", BODY)).location())
        .isEqualTo(GENTLE);
    assertThat(manager.get(GENTLE).body())
        .contains("value=\"Hola de {{empresa}}\"", "Volver al texto de la casa", "Versión 1");
    assertThat(spoken()).isEqualTo("Hola de X");

    assertThat(manager.post(GENTLE + "/casa", Map.of()).status()).isEqualTo(303);
    assertThat(spoken()).isEqualTo("Un recordatorio de X");
    assertThat(manager.get(GENTLE).body())
        .contains(
            "Un recordatorio de {{empresa}}", "2 versiones anteriores", "Hola de {{empresa}}");
  }

  @Test
  void whatCannotBeSaidIsRefusedBesideItsFieldAndNothingIsLost() {
    manager.get(GENTLE);

    var answer = manager.post(GENTLE, text("Su adeudo", "Hola {{apodo}} <b>"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"asunto-error\"", "«adeudo»", "id=\"texto-error\"", "«apodo»")
        .contains("Hola {{apodo}} &lt;b&gt;");
    assertThat(spoken()).isEqualTo("Un recordatorio de X");
  }

  @Test
  void thePreviewShowsTheTextAsTypedAndRunsNothing() {
    manager.get(GENTLE);

    var preview =
        manager.post(
            GENTLE + "/vista",
            text(
                "Hola",
                "<script>x</script>{{empresa}}\n\n{{lista}}\n\n{{liga_de_pago}} {{contacto}}"));

    assertThat(preview.body()).contains("&lt;script&gt;x&lt;/script&gt;", "F-1042");
    assertThat(preview.raw().headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox");
    assertThat(manager.post(GENTLE + "/vista", text("Hola", "{{apodo}}")).body())
        .startsWith("Hay algo que corregir");
    assertThat(spoken()).isEqualTo("Un recordatorio de X");
  }

  private String spoken() {
    return TestApplication.bean(TenantTransactions.class)
        .in(
            tenant,
            tx ->
                CompanyTexts.load(tx)
                    .wording("es", "gentle", "")
                    .orElseThrow()
                    .compose(SpokenWords.letter())
                    .orElseThrow()
                    .subject());
  }

  private static Map<String, String> text(String subject, String body) {
    return Map.of("asunto", subject, "texto", body);
  }
}
