package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPagesTest {

  private static final String PATH = "/ajustes/correo";

  /** No system lends this port to whoever calls out, so that nobody can have come to it. */
  private static final String NOBODYS = "1";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final Browser admin = Staff.loggedIn(tenant, Role.ADMIN);

  @BeforeEach
  void open() {
    greenMail.start();
    greenMail.setUser("luisa", "luisa", "clave-de-luisa");
    admin.get(PATH);
  }

  @AfterEach
  void close() {
    greenMail.stop();
  }

  @ParameterizedTest
  @CsvSource({"ADMIN, 200", "MANAGER, 403", "AGENT, 403", "VIEWER, 403"})
  void onlyAnAdministratorSeesTheMailServer(Role role, int status) {
    assertThat(Staff.loggedIn(tenant, role).get(PATH).status()).isEqualTo(status);
  }

  @Test
  void withoutAServerThePageSaysThatNobodyReceivesAnything() {
    assertThat(admin.get(PATH).body()).contains("se quedan en el buzón local");
  }

  @Test
  void theTrialArrivesAndSavesNothing() throws MessagingException {
    var answer = admin.post(PATH + "/prueba", form(Map.of()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("El servidor aceptó la prueba");
    assertThat(greenMail.getReceivedMessages()).hasSize(1);
    assertThat(greenMail.getReceivedMessages()[0].getSubject()).isEqualTo("Prueba de correo");
    assertThat(saved()).isEmpty();
  }

  @Test
  void whatWasSavedIsUsedAndThePasswordNeverComesBack() {
    assertThat(admin.post(PATH, form(Map.of())).location()).isEqualTo(PATH);

    assertThat(admin.get(PATH).body())
        .contains("value=\"cuentas@aceros.example\"", "Hay una guardada")
        .doesNotContain("clave-de-luisa");
    assertThat(saved().orElseThrow().password()).isEqualTo("clave-de-luisa");

    assertThat(admin.post(PATH, form(Map.of("clave", "", "nombre", "Otra"))).status())
        .isEqualTo(303);
    assertThat(saved().orElseThrow().password()).isEqualTo("clave-de-luisa");
    assertThat(saved().orElseThrow().fromName()).isEqualTo("Otra");
  }

  @Test
  void eachFailureIsOneSentenceBesideItsField() {
    assertThat(trial(Map.of("servidor", "no-such-host.invalid")))
        .contains("id=\"servidor-error\"", "No encontramos ese servidor");
    assertThat(trial(Map.of("puerto", NOBODYS)))
        .contains("id=\"puerto-error\"", "no recibe conexiones en ese puerto");
    assertThat(trial(Map.of("clave", "otra")))
        .contains("id=\"usuario-error\"", "no aceptó el usuario o la contraseña");
    assertThat(trial(Map.of("seguridad", "starttls")))
        .contains("id=\"seguridad-error\"", "No hubo acuerdo en el cifrado");
  }

  @Test
  void aServerThatIsNotThereIsSavedAndToldAtOnce() {
    var answer = admin.post(PATH, form(Map.of("puerto", NOBODYS)));

    assertThat(answer.body())
        .contains("Quedó guardado, pero así no sale ningún correo", "id=\"puerto-error\"")
        .doesNotContain("El servidor dijo");
    assertThat(saved()).isPresent();
    assertThat(admin.post(PATH, form(Map.of("clave", "otra"))).body())
        .contains("Quedó guardado, pero así no sale ningún correo", "id=\"usuario-error\"");
  }

  @Test
  void whatMakesNoSenseIsToldBeforeAnybodyIsCalled() {
    var answer =
        admin.post(
            PATH,
            Map.of(
                "servidor", "http://correo",
                "puerto", "99999",
                "seguridad", "rot13",
                "usuario", "luisa",
                "remitente", "cuentas",
                "nombre", ""));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "id=\"servidor-error\"",
            "id=\"puerto-error\"",
            "id=\"seguridad-error\"",
            "id=\"clave-error\"",
            "id=\"remitente-error\"",
            "id=\"nombre-error\"");
    assertThat(saved()).isEmpty();
  }

  @Test
  void aSenderWithoutTheEndOfItsDomainIsRefusedWithWhatToWrite() {
    admin.get(PATH);
    var answer = admin.post(PATH, form(Map.of("remitente", "cuentas@aceros")));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"remitente-error\"", "como aceros.com");
    assertThat(saved()).isEmpty();
  }

  @Test
  void aServerIsRemovedAndTheTrailKnows() {
    admin.post(PATH, form(Map.of()));
    admin.get(PATH);

    assertThat(admin.post(PATH + "/olvido", Map.of()).status()).isEqualTo(303);

    assertThat(saved()).isEmpty();
    assertThat(admin.get("/ajustes/bitacora").body())
        .contains("Cambió el servidor de correo", "Quitó el servidor de correo")
        .doesNotContain("clave-de-luisa");
  }

  private String trial(Map<String, String> changes) {
    var answer = admin.post(PATH + "/prueba", form(changes));
    assertThat(answer.status()).isEqualTo(422);
    return answer.body();
  }

  private Map<String, String> form(Map<String, String> changes) {
    var form =
        new HashMap<>(
            Map.of(
                "servidor", "127.0.0.1",
                "puerto", Integer.toString(greenMail.getSmtp().getPort()),
                "seguridad", "none",
                "usuario", "luisa",
                "clave", "clave-de-luisa",
                "remitente", "cuentas@aceros.example",
                "nombre", "Aceros del Bajío"));
    form.putAll(changes);
    return form;
  }

  private Optional<MailServer> saved() {
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, tx -> TestApplication.bean(MailServers.class).of(tx));
  }
}
