package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a machine says, as other texts are kept: by part and language, with versions, as a script.
 */
class VoiceTextPagesTest {

  private static final String PATH = "/ajustes/llamadas/textos";
  private static final String GREETING = PATH + "/greeting/es";
  private static final String OWN = "Qué tal, soy la voz de {{empresa}} y busco a {{nombre}}.";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser manager = Staff.loggedIn(tenant, Role.MANAGER);

  @ParameterizedTest
  @CsvSource({"ADMIN, 200", "MANAGER, 200", "AGENT, 403", "VIEWER, 403"})
  void whoeverDecidesDecidesWhatIsSaid(Role role, int status) {
    assertThat(Staff.loggedIn(tenant, role).get(PATH).status()).isEqualTo(status);
  }

  @Test
  void theScriptShowsWhatNobodyCanTakeOut() {
    var page = manager.get(GREETING).body();

    assertThat(page)
        .contains("asistente automático de Aceros del Bajío", "Si es usted, marque 1")
        .contains("no se puede quitar", "Marca 1: soy yo");
    assertThat(page.indexOf("Si es usted"))
        .as("identity before debt")
        .isLessThan(page.indexOf("18,450"));
  }

  @Test
  void wordsOfOnesOwnAreKeptAsVersionsAndBroughtBack() {
    manager.get(GREETING);
    assertThat(manager.post(GREETING, Map.of("texto", OWN)).status()).isEqualTo(303);
    manager.post(GREETING, Map.of("texto", OWN.replace("Qué tal", "Hola")));
    assertThat(manager.get(GREETING).body()).contains("Hola, soy la voz", "2 versiones");

    manager.post(GREETING + "/version", Map.of("version", "1"));
    assertThat(manager.get(GREETING).body()).contains("Qué tal, soy la voz de Aceros del Bajío");
    manager.post(GREETING + "/casa", Map.of());
    assertThat(manager.get(PATH).body()).doesNotContain("soy la voz");
  }

  @Test
  void aGreetingThatGivesTheDebtAwayIsRefusedBesideItsField() {
    manager.get(GREETING);
    var answer = manager.post(GREETING, Map.of("texto", OWN + " Es por su adeudo."));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"texto-error\"", "todavía no sabemos quién contestó");
    assertThat(manager.get(PATH).body()).doesNotContain("soy la voz");
  }

  @Test
  void whatIsTypedIsSpokenAndNotKept() {
    manager.get(GREETING);
    var answer = manager.post(GREETING + "/guion", Map.of("texto", OWN));

    assertThat(answer.body()).contains("soy la voz de Aceros del Bajío");
    assertThat(manager.get(PATH).body()).doesNotContain("soy la voz");
  }

  @Test
  void aPartThatThereIsNotIsNotFound() {
    assertThat(manager.get(PATH + "/despedida/es").status()).isEqualTo(404);
    assertThat(manager.get(PATH + "/greeting/fr").status()).isEqualTo(404);
  }
}
