package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsAccountPagesTest {

  private static final String PATH = "/ajustes/sms/cuenta";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser admin = Staff.loggedIn(tenant, Role.ADMIN);
  private final String sid = "AC" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void open() {
    TestApplication.providers().twilio().account(sid, "ficha-de-luisa");
    admin.get(PATH);
  }

  @ParameterizedTest
  @CsvSource({"ADMIN, 200", "MANAGER, 403", "AGENT, 403", "VIEWER, 403"})
  void onlyAnAdministratorSeesTheAccount(Role role, int status) {
    assertThat(Staff.loggedIn(tenant, role).get(PATH).status()).isEqualTo(status);
  }

  @Test
  void withoutAnAccountThePageSaysThatStrategiesPassTheChannelOver() {
    assertThat(admin.get(PATH).body()).contains("tus estrategias pasan por alto ese canal");
  }

  @Test
  void theTrialLeavesForTheTypedNumberAndSavesNothing() {
    var answer = admin.post(PATH + "/prueba", form(Map.of("numero", "+52 81 1234-5678")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("El proveedor aceptó la prueba");
    assertThat(taken()).extracting(Taken::to).containsExactly("+528112345678");
    assertThat(saved()).isEmpty();
  }

  @Test
  void keysThatAreNotBelievedAreASentenceBesideTheProvider() {
    var answer =
        admin.post(
            PATH + "/prueba", form(Map.of("twilio_token", "otra", "numero", "+528112345678")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"proveedor-error\"", "no aceptó las llaves");
    assertThat(taken()).isEmpty();
  }

  @Test
  void howFastTheAccountIsCanBeSetAndLeftToTheProviderAgain() {
    admin.post(PATH, form(Map.of("por_segundo", "0.5", "por_dia", "5,000")));
    assertThat(admin.get(PATH).body()).contains("value=\"0.5\"", "value=\"5000\"");

    admin.post(PATH, form(Map.of("por_segundo", "", "por_dia", "")));
    assertThat(admin.get(PATH).body()).doesNotContain("value=\"0.5\"", "value=\"5000\"");
  }

  @Test
  void aTempoThatIsNoneIsASentenceBesideItsField() {
    var answer = admin.post(PATH, form(Map.of("por_segundo", "0", "por_dia", "muchos")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("por_segundo-error", "mayor que cero", "por_dia-error");
  }

  @Test
  void keysNeverComeBackButHowTheyEndAndEmptyKeepsThem() {
    assertThat(admin.post(PATH, form(Map.of())).location()).isEqualTo(PATH);

    assertThat(admin.get(PATH).body())
        .contains("termina en uisa", "/avisos/mensajes/twilio/" + tenant)
        .doesNotContain("ficha-de-luisa", sid);

    admin.post(PATH, form(Map.of("twilio_account", "", "twilio_token", "", "remitente", "Aceros")));
    assertThat(saved().orElseThrow().sender()).isEqualTo("Aceros");
    assertThat(saved().orElseThrow().key("token")).isEqualTo("ficha-de-luisa");
    assertThat(saved().orElseThrow().key("account")).isEqualTo(sid);
  }

  @Test
  void aReplacedSecretIsBelievedUntilAPersonSaysNoMore() {
    admin.post(PATH, form(Map.of()));
    admin.get(PATH);
    admin.post(PATH, form(Map.of("twilio_token", "ficha-nueva")));

    assertThat(saved().orElseThrow().key("token")).isEqualTo("ficha-nueva");
    assertThat(saved().orElseThrow().key("old_token")).isEqualTo("ficha-de-luisa");
    assertThat(admin.get(PATH).body()).contains("Dejar de aceptar la llave anterior");

    admin.post(PATH, form(Map.of("twilio_token", "", "sin_anterior", "1")));
    assertThat(saved().orElseThrow().key("old_token")).isEmpty();
    assertThat(saved().orElseThrow().key("token")).isEqualTo("ficha-nueva");
  }

  @Test
  void aSecretOfAnotherAccountIsNotBelieved() {
    admin.post(PATH, form(Map.of()));
    admin.get(PATH);
    admin.post(PATH, form(Map.of("twilio_account", "ACotra", "twilio_token", "ficha-nueva")));

    assertThat(saved().orElseThrow().key("old_token")).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsToldBeforeAnybodyIsCalled() {
    var answer =
        admin.post(
            PATH + "/prueba",
            Map.of("proveedor", "twilio", "remitente", "¡Paga ya, por favor!", "numero", "812"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "id=\"remitente-error\"",
            "id=\"twilio_account-error\"",
            "id=\"twilio_token-error\"",
            "id=\"numero-error\"");
    assertThat(admin.post(PATH, form(Map.of("proveedor", "palomas"))).body())
        .contains("id=\"proveedor-error\"");
    assertThat(saved()).isEmpty();
  }

  @Test
  void anAccountIsRemovedAndTheTrailKnowsWithoutKeys() {
    admin.post(PATH, form(Map.of()));
    admin.get(PATH);

    assertThat(admin.post(PATH + "/olvido", Map.of()).status()).isEqualTo(303);

    assertThat(saved()).isEmpty();
    assertThat(admin.get("/ajustes/bitacora").body())
        .contains("Cambió la cuenta de mensajes de texto", "Quitó la cuenta de mensajes de texto")
        .doesNotContain("ficha-de-luisa", sid);
  }

  private Map<String, String> form(Map<String, String> changes) {
    var form =
        new HashMap<>(
            Map.of(
                "proveedor", "twilio",
                "remitente", "+15005550006",
                "twilio_account", sid,
                "twilio_token", "ficha-de-luisa"));
    form.putAll(changes);
    return form;
  }

  private Optional<Account> saved() {
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, tx -> TestApplication.bean(Accounts.class).of(tx, Channel.SMS));
  }

  private List<Taken> taken() {
    return TestApplication.providers().twilio().taken().stream()
        .filter(message -> message.account().equals(sid))
        .toList();
  }
}
