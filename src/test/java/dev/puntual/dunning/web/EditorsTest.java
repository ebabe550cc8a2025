package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.dunning.Texted;
import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.Imprints;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4, Templates: versions, preview, test send to oneself, and what a locked screen shows. */
class EditorsTest extends Texted {

  private static final String LETTER = "/ajustes/plantillas/gentle/es";
  private static final String SLIP = "/ajustes/sms/gentle/es";
  private static final String BODY =
      "Hola {{nombre}}\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{empresa}} {{contacto}}";
  private static final String LONG_NAME =
      "Distribuidora de Materiales Eléctricos y Ferreteros del Noroeste SA de CV";

  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);

  @Test
  @DisplayName("preview on any real debtor, with the small print of its country")
  void aTextIsTriedOnACustomerByName() {
    owed();
    boss.get(LETTER);
    var frame = boss.post(LETTER + "/vista", with("cliente", "padaria")).body();
    assertThat(frame).contains("Hola Padaria", "B-1").doesNotContain("F-1042", "A-1");
    in(
        tx -> {
          var imprint = new Imprint("", "", "Av. Juárez 1", "ANO010101AB1", "", "", "");
          TestApplication.bean(Imprints.class).keep(tx, imprint, new UUID(0, 1));
          return tx;
        });
    assertThat(boss.post(LETTER + "/vista", with("cliente", "padaria")).body())
        .contains("ANO010101AB1", "baja/muestra");
    assertThat(boss.post(LETTER + "/vista", with("cliente", "lince")).body())
        .doesNotContain("ANO010101AB1");
    assertThat(boss.post(LETTER + "/vista", with("cliente", "nadie así")).body())
        .contains("F-1042");
  }

  @Test
  @DisplayName("preview on the worst case: longest name, most debts, largest sum")
  void aTextIsTriedOnTheWorstCase() {
    owed();
    boss.get(LETTER);
    assertThat(boss.post(LETTER + "/vista", with("peor", "")).body())
        .contains("A-1", "A-2", "A-3", "Distribuidora de Materiales")
        .doesNotContain("F-1042");
    assertThat(boss.get(SLIP).body()).contains("$9,999,999.00");
  }

  @Test
  void aTextMessageIsTriedOnACustomerWithItsSmallPrint() {
    owed();
    boss.get(SLIP);
    var slip = new HashMap<>(slip("{{empresa}}: hola {{nombre}} {{liga_de_pago}} {{total}}"));
    slip.putAll(Map.of("con", "cliente", "cliente", "lince"));
    assertThat(boss.post(SLIP + "/cuenta", slip).body())
        .contains("En las palabras de Lince", "hola Lince", "Aclaraciones: cobranza@");
  }

  @Test
  @DisplayName("test send to oneself, by e-mail")
  void aLetterGoesToWhoeverAsksForIt() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    try {
      in(
          tx -> {
            TestApplication.bean(MailServers.class)
                .set(
                    tx,
                    new MailServer(
                        "127.0.0.1",
                        mail.getSmtp().getPort(),
                        Security.NONE,
                        "",
                        "",
                        "cobranza@aceros.example",
                        "Aceros"));
            return tx;
          });
      owed();
      boss.get(LETTER);
      var answer = boss.post(LETTER + "/prueba", with("cliente", "lince"));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(mail.getReceivedMessages()).hasSize(1);
      assertThat(mail.getReceivedMessages()[0].getAllRecipients()[0].toString())
          .isEqualTo(own("email"));
      assertThat(messages()).isEmpty();
      assertThat(boss.get(LETTER).body()).contains("Un recordatorio de {{empresa}}");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    } finally {
      mail.stop();
    }
  }

  @Test
  @DisplayName("test send to oneself, by text message")
  void aTextMessageGoesToOnesOwnTelephoneOnly() {
    boss.get(SLIP);
    var slip = slip("{{empresa}}: hola {{nombre}} {{liga_de_pago}}");
    assertThat(boss.post(SLIP + "/prueba", slip).body()).contains("No sabemos tu teléfono");
    boss.post(
        "/ajustes/cuenta",
        Map.of("nombre", "Lucía", "idioma", "es", "telefono", "+52 81 1234 0000"));

    assertThat(boss.post(SLIP + "/prueba", slip).body()).contains("mira tu teléfono +528112340000");

    assertThat(taken())
        .singleElement()
        .satisfies(one -> assertThat(one.to()).isEqualTo("+528112340000"));
    assertThat(taken().getFirst().body()).contains("hola Mariana Torres");
    assertThat(messages()).isEmpty();
    assertThat(boss.post("/ajustes/cuenta", Map.of("nombre", "L", "telefono", "55 1")).body())
        .contains("Escríbelo con código de país");
  }

  @Test
  @DisplayName("subject and first 40 characters as a locked screen shows them")
  void theEditorShowsTheLockedScreen() {
    assertThat(boss.get(LETTER).body())
        .contains("En la pantalla bloqueada", "<span>Un recordatorio de Aceros del Bajío</span>")
        .contains("Un mensaje de Aceros del Bajío sobre su …".substring(0, 30));
    assertThat(boss.get(SLIP).body()).contains("class=\"locked\"");
    boss.get(LETTER);
    assertThat(boss.post(LETTER, Map.of("asunto", "Son $500 MXN", "texto", BODY)).body())
        .contains("Quita «$500» del asunto");
    assertThat(boss.post(LETTER, Map.of("asunto", "RFC ABC010101AB1", "texto", BODY)).body())
        .contains("Quita «ABC010101AB1» del asunto");
    write("update tenants.tenant set name = 'Deudas y Cobranzas' where tenant_id = :tenant");
    assertThat(boss.get(LETTER).body()).contains("Quita «Deudas» de los primeros 40");
  }

  @Test
  @DisplayName("versions: an older one is brought back, of letters and of text messages")
  void anOlderVersionSpeaksAgain() {
    boss.get(LETTER);
    boss.post(LETTER, Map.of("asunto", "Primero de {{empresa}}", "texto", BODY));
    boss.post(LETTER, Map.of("asunto", "Segundo de {{empresa}}", "texto", BODY));
    assertThat(boss.get(LETTER).body()).contains("Volver a usar la versión 1", "Lucía Prado");
    assertThat(boss.post(LETTER + "/version", Map.of("version", "1")).location()).isEqualTo(LETTER);
    assertThat(boss.get(LETTER).body())
        .contains("value=\"Primero de {{empresa}}\"", "Volver a usar la versión 2");
    assertThat(boss.post(LETTER + "/version", Map.of("version", "77")).status()).isEqualTo(404);

    boss.get(SLIP);
    boss.post(SLIP, slip("{{empresa}}: uno {{liga_de_pago}}"));
    boss.post(SLIP, slip("{{empresa}}: dos {{liga_de_pago}}"));
    boss.post(SLIP + "/casa", Map.of());
    boss.post(SLIP + "/version", Map.of("version", "1"));
    assertThat(boss.get(SLIP).body())
        .contains(">{{empresa}}: uno {{liga_de_pago}}</textarea>", "Volver a usar la versión 2");
  }

  @Test
  @DisplayName("required content is checked at approval: which facts, and where to fill them in")
  void theDaySaysWhatItsLettersLackBeforeTheyAreLetGo() {
    world.debtor("Lince").owes("A-1", "10", "2026-03-01");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    assertThat(boss.get("/hoy").body()).doesNotContain("Agregar lo que falta");
    world.debtor("Padaria").lives("BR", "America/Sao_Paulo", "pt").owes("B-1", "10", "2026-03-01");
    world.fileArrives();
    world.dayBreaks("2026-03-03");
    assertThat(boss.get("/hoy").body())
        .contains("Brasil (1 cliente)", "/ajustes/datos-en-mensajes", "Agregar lo que falta");
  }

  private void owed() {
    world
        .debtor("Lince")
        .owes("A-1", "1200", "2026-02-20")
        .owes("A-2", "500", "2026-02-21")
        .owes("A-3", "500", "2026-02-21");
    world.debtor("Padaria").lives("BR", "America/Sao_Paulo", "es").owes("B-1", "90", "2026-02-22");
    world.debtor(LONG_NAME).owes("C-1", "9999999", "2026-02-22");
    world.fileArrives();
  }

  private static Map<String, String> with(String on, String name) {
    return Map.of(
        "asunto",
        "Su cuenta con {{empresa}}",
        "texto",
        BODY,
        "con",
        name.isEmpty() ? "peor" : on,
        "cliente",
        name);
  }

  private static Map<String, String> slip(String text) {
    return Map.of("texto", text, "llano", "no");
  }

  private String own(String column) {
    return world
        .asks("select p." + column + " from tenants.v_person p where p.tenant_id = :tenant")
        .getFirst();
  }

  private void write(String sql) {
    in(tx -> tx.sql(SqlFile.read("test", "-- tenant · what a test says\n" + sql)).update());
  }
}
