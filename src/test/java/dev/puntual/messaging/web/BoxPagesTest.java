package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.returns.Box;
import dev.puntual.messaging.returns.Boxes;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxPagesTest {

  private static final String PATH = "/ajustes/correo-de-regreso";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private final Browser admin = Staff.loggedIn(tenant, Role.ADMIN);

  @BeforeEach
  void open() {
    server.start();
    server.setUser("rebotes@aceros.example", "rebotes", "clave-de-rebotes");
    admin.get(PATH);
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({"ADMIN, 200", "MANAGER, 403", "AGENT, 403", "VIEWER, 403"})
  void onlyAnAdministratorSeesTheMailbox(Role role, int status) {
    assertThat(Staff.loggedIn(tenant, role).get(PATH).status()).isEqualTo(status);
  }

  @Test
  void withoutAMailboxThePageSaysWhatIsMissing() {
    assertThat(admin.get(PATH).body()).contains("Todavía nadie lee lo que regresa por correo");
  }

  @Test
  void theTrialOpensTheBoxAndSavesNothing() {
    var answer = admin.post(PATH + "/prueba", form(Map.of()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("El buzón abre y tiene 0 correos");
    assertThat(saved()).isEmpty();
  }

  @Test
  void whatWasSavedIsKeptAndThePasswordNeverComesBack() {
    assertThat(admin.post(PATH, form(Map.of())).location()).isEqualTo(PATH);

    assertThat(admin.get(PATH).body())
        .contains("value=\"rebotes@aceros.example\"", "Hay una guardada", "Todavía nada")
        .doesNotContain("clave-de-rebotes");
    assertThat(admin.post(PATH, form(Map.of("clave", "", "carpeta", "Otra"))).status())
        .isEqualTo(303);
    assertThat(saved().orElseThrow().password()).isEqualTo("clave-de-rebotes");
    assertThat(saved().orElseThrow().folder()).isEqualTo("Otra");
  }

  @Test
  void eachFailureIsOneSentenceBesideItsField() {
    assertThat(trial(Map.of("servidor", "no-such-host.invalid")))
        .contains("id=\"servidor-error\"", "No encontramos ese servidor");
    assertThat(trial(Map.of("clave", "otra")))
        .contains("id=\"usuario-error\"", "no aceptó el usuario o la contraseña");
    assertThat(trial(Map.of("carpeta", "Rebotes")))
        .contains("id=\"carpeta-error\"", "Esa carpeta no existe");
  }

  @Test
  void whatMakesNoSenseIsToldBeforeAnybodyIsCalled() {
    var answer =
        admin.post(
            PATH,
            Map.of(
                "servidor", "imap://correo",
                "puerto", "99999",
                "seguridad", "rot13",
                "usuario", "",
                "carpeta", "",
                "retorno", "facturas.por.cobrar@aceros.example"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "id=\"servidor-error\"",
            "id=\"puerto-error\"",
            "id=\"seguridad-error\"",
            "id=\"usuario-error\"",
            "id=\"clave-error\"",
            "id=\"carpeta-error\"",
            "Antes de la @ caben 11 letras");
    assertThat(saved()).isEmpty();
  }

  @Test
  void aMailboxIsRemovedAndTheTrailKnows() {
    admin.post(PATH, form(Map.of()));
    admin.get(PATH);

    assertThat(admin.post(PATH + "/olvido", Map.of()).status()).isEqualTo(303);

    assertThat(saved()).isEmpty();
    assertThat(admin.get("/ajustes/bitacora").body())
        .contains("Cambió el buzón del correo que regresa", "Quitó el buzón")
        .doesNotContain("clave-de-rebotes");
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
                "puerto", Integer.toString(server.getImap().getPort()),
                "seguridad", "none",
                "usuario", "rebotes",
                "clave", "clave-de-rebotes",
                "carpeta", "INBOX",
                "retorno", "rebotes@aceros.example"));
    form.putAll(changes);
    return form;
  }

  private Optional<Box> saved() {
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, tx -> TestApplication.bean(Boxes.class).of(tx));
  }
}
