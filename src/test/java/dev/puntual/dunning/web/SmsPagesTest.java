package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.dunning.Tariff;
import dev.puntual.dunning.Tariffs;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Complaint 16 where people meet it: parts and price stand beside the text, before it is kept. */
class SmsPagesTest {

  private static final String PAGE = "/ajustes/sms";
  private static final String ONE = PAGE + "/firm/es";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser boss = Staff.loggedIn(tenant, Role.MANAGER);

  @Test
  void everyStageHasATextInBothLanguagesWithItsParts() {
    assertThat(boss.get(PAGE).body())
        .contains("/ajustes/sms/before/es", "/ajustes/sms/final/en", "1 parte")
        .contains("Falta el precio de un mensaje");
  }

  @Test
  void whatIsTypedIsCountedBothWaysWithItsPriceAndNotKept() {
    costs("0.35");
    boss.get(ONE);
    var text = "a".repeat(140) + "ó";
    var page = boss.post(ONE + "/cuenta", Map.of("texto", text, "llano", "no")).body();
    assertThat(page)
        .as("with the small print that its place asks for")
        .contains("2 partes", "4 partes", "$0.70\u00a0MXN", "$1.40\u00a0MXN", "Encarecen: ó í ·")
        .contains("Mil mensajes: $1,400");
    assertThat(boss.get(ONE).body()).doesNotContain(text);
  }

  @Test
  void aTextIsKeptAndTheHousesComesBack() {
    boss.get(ONE);
    boss.post(ONE, Map.of("texto", "{{empresa}} le espera: {{liga_de_pago}}", "llano", "si"));
    assertThat(boss.get(ONE).body()).contains("le espera: {{liga_de_pago}}", "Volver");
    boss.post(ONE + "/casa", Map.of());
    assertThat(boss.get(ONE).body().replaceAll("(?s)<pre class=\"version-text\">.*?</pre>", ""))
        .doesNotContain("le espera");
  }

  @Test
  void whatCannotBeSaidIsRefusedWhenItIsSaved() {
    boss.get(ONE);
    var page = boss.post(ONE, Map.of("texto", "${7*7} {{lista}}", "llano", "si"));
    assertThat(page.raw().statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("No conocemos «lista»", "Corrige el texto para contarlo");
  }

  @Test
  void aSumOnTheLockedScreenIsRefusedWhenItIsSaved() {
    boss.get(ONE);
    var text = "{{empresa}}: {{total}} por pagar. {{liga_de_pago}}";
    var page = boss.post(ONE, Map.of("texto", text, "llano", "si"));
    assertThat(page.raw().statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Pon {{total}} después de los primeros 40 caracteres");
  }

  private void costs(String sms) {
    TestApplication.bean(TenantTransactions.class)
        .run(
            tenant,
            tx ->
                TestApplication.bean(Tariffs.class)
                    .keep(
                        tx,
                        new Tariff(
                            Currency.getInstance("MXN"),
                            null,
                            new BigDecimal(sms),
                            null,
                            null,
                            null,
                            null,
                            null)));
  }
}
