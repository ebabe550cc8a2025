package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.LetterHabits;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.email.DkimKeys;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterPagesTest {

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);
  private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final Browser admin = Staff.loggedIn(tenant, Role.ADMIN);

  @BeforeEach
  void open() {
    greenMail.start();
  }

  @AfterEach
  void close() {
    greenMail.stop();
  }

  @Test
  void whatIsChosenIsKeptAndNothingIsCountedUntilItIs() {
    assertThat(habit()).isEqualTo(LetterHabit.NONE);
    var page = admin.get(LetterPages.PATH).body();
    assertThat(page)
        .contains("Está apagado hasta que lo pidas")
        .doesNotContain("value=\"1\" checked");

    admin.post(
        LetterPages.PATH, Map.of("color", "#1F4E8C", "estado_de_cuenta", "firm", "abiertos", "1"));

    assertThat(habit()).isEqualTo(new LetterHabit("#1f4e8c", Stage.FIRM, true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "#ffff00, demasiado claro",
    "red, Escribe # y seis",
    "'#123456;background:url(x)', Escribe # y seis"
  })
  void aColourOnWhichNobodyCouldReadIsNotKept(String colour, String told) {
    admin.get(LetterPages.PATH);

    var answer = admin.post(LetterPages.PATH, Map.of("color", colour, "estado_de_cuenta", ""));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(told);
    assertThat(habit()).isEqualTo(LetterHabit.NONE);
  }

  @Test
  void theHardestLetterComesToWhoeverAsksForIt() throws Exception {
    admin.get(LetterPages.PATH);
    var typed = Map.of("color", "#1f4e8c", "estado_de_cuenta", "final");
    assertThat(admin.post(LetterPages.PATH + "/prueba", typed).body())
        .contains("Primero pon un servidor");
    server();

    assertThat(admin.post(LetterPages.PATH + "/prueba", typed).status()).isEqualTo(200);

    var mail = (MimeMultipart) greenMail.getReceivedMessages()[0].getContent();
    try (var paper = Loader.loadPDF(mail.getBodyPart(1).getInputStream().readAllBytes())) {
      assertThat(paper.getNumberOfPages()).isGreaterThan(3);
    }
    var html =
        (String) ((MimeMultipart) mail.getBodyPart(0).getContent()).getBodyPart(1).getContent();
    assertThat(html).contains("-1040<", "Guti&#233;rrez de la Concha");
    assertThat(habit()).as("saves nothing").isEqualTo(LetterHabit.NONE);
  }

  @Test
  void theEntryToPublishIsShownAndSigningBeginsWhenSomebodySaysThatItStands() {
    assertThat(admin.get(DkimPages.PATH).body()).contains("Primero hace falta un servidor");
    server();
    admin.get(DkimPages.PATH);
    admin.post(DkimPages.PATH, Map.of());
    var key = tenants.in(tenant, tx -> TestApplication.bean(DkimKeys.class).all(tx)).getFirst();

    assertThat(admin.get(DkimPages.PATH).body())
        .contains(key.selector() + "._domainkey.aceros.example", "v=DKIM1; k=rsa; p=")
        .contains("_dmarc.aceros.example", "Falta publicarla");
    admin.post(DkimPages.PATH + "/inicio", Map.of("selector", key.selector()));

    assertThat(admin.get(DkimPages.PATH).body()).contains("salen firmados por Puntual");
  }

  @ParameterizedTest
  @CsvSource({"MANAGER", "AGENT", "VIEWER"})
  void onlyAnAdministratorComesHere(Role role) {
    var browser = Staff.loggedIn(tenant, role);
    assertThat(browser.get(LetterPages.PATH).status()).isEqualTo(403);
    assertThat(browser.get(DkimPages.PATH).status()).isEqualTo(403);
    assertThat(browser.get(GrantPages.PATH).status()).isEqualTo(403);
  }

  @Test
  void aGrantWithoutItsPartsIsNotEvenAskedFor() {
    admin.get(GrantPages.PATH);

    var answer =
        admin.post(
            GrantPages.PATH,
            Map.of("proveedor", "microsoft", "directorio", "../evil?", "cliente", ""));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("sin diagonales", "Escribe el identificador", "Pega el permiso completo");
  }

  private LetterHabit habit() {
    return tenants.in(tenant, LetterHabits::of);
  }

  private void server() {
    var named =
        new MailServer(
            "127.0.0.1",
            greenMail.getSmtp().getPort(),
            Security.NONE,
            "",
            "",
            "cuentas@aceros.example",
            "Aceros");
    tenants.run(tenant, tx -> TestApplication.bean(MailServers.class).set(tx, named));
  }
}
