package dev.puntual.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Incoming;
import dev.puntual.messaging.Letter;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** P07: a person gets all that is kept of them as one file, and nothing of anybody else. */
class AccessP07Test {

  private static final SqlFile OTHERS =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          insert into receivables.contact (tenant_id, contact_id, debtor_id, name, role, email, phone, created_at)
          values (:tenant, gen_random_uuid(), :debtor, 'Tía Rosa', 'relative', 'rosa@familia.example', '', '2026-01-01')
          on conflict do nothing
          """);

  private static final SqlFile REPLY =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          with said as (
            insert into inbox.reply (tenant_id, message_id, conversation_id, subject, said, person_id, at)
            select c.tenant_id, gen_random_uuid(), c.conversation_id, 'Re', 'Aquí está', gen_random_uuid(), timestamptz '2027-01-01Z'
            from inbox.conversation c where c.tenant_id = :tenant and c.debtor_id = :debtor limit 1
            returning tenant_id, message_id
          )
          insert into inbox.reply_file (tenant_id, message_id, file_no, name, type, content)
          select s.tenant_id, s.message_id, 1, 'factura.pdf', 'application/pdf', '%PDF-1'::bytea from said s
          where s.tenant_id = :tenant
          """);

  private final World world = new World("2026-03-02");
  private World.Debtor ana;

  @BeforeEach
  void anaOwesAndWasWrittenTo() {
    ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.debtor("Beto").owes("FACTURA-DE-BETO", "50.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    TestApplication.bean(TenantTransactions.class)
        .run(world.tenant, tx -> tx.sql(OTHERS).param("debtor", ana.id().value()).update());
  }

  @Test
  void theFileHoldsEverythingOfThemForPeopleAndForProgramsAndIsAudited() throws IOException {
    var files = taken(world.tenant);

    var json = JsonMapper.shared().readTree(files.get("datos.json"));
    assertThat(json.get("debtor").get(0).get("name").asString()).isEqualTo("Ana");
    assertThat(json.get("contacts").get(0).get("email").asString())
        .isEqualTo("ana@cliente.example");
    assertThat(json.get("debts").get(0).get("number").asString()).isEqualTo("A1");
    assertThat(json.get("movements").size()).isPositive();
    assertThat(json.get("messages").get(0).get("said").asString()).contains("Ana");
    assertThat(json.get("decisions").size()).isPositive();
    assertThat(files.get("datos.html"))
        .contains(
            "<h1>Lo que se guarda de Ana</h1>",
            "ana@cliente.example",
            "Mensajes que se le escribieron",
            "A1");
    assertThat(
            world.asks(
                "select action from tenants.v_audit where tenant_id = :tenant and action ="
                    + " 'desk.told'"))
        .hasSize(1);
    assertThat(
            world.asks(
                "select kind, state from receivables.v_rights_request where tenant_id = :tenant"))
        .containsExactly("access done");
  }

  @Test
  void nothingOfAnybodyElseIsInIt() throws IOException {
    var files = taken(world.tenant);

    for (var text : files.values()) {
      assertThat(text)
          .doesNotContain("beto@", "FACTURA-DE-BETO", "Tía Rosa", "familia.example")
          .doesNotContainPattern("\\bBeto\\b")
          .doesNotContain(world.tenant.toString());
    }
  }

  @Test
  void filesThatCameAndWentWithAnswersAreInItUnderTheirNamesAndThoseOfOthersAreNot()
      throws IOException {
    papers();

    var files = taken(world.tenant);

    assertThat(files.keySet().stream().filter(name -> name.startsWith("archivos/")))
        .containsExactlyInAnyOrder("archivos/001-recibo de ana.html", "archivos/002-factura.pdf");
    assertThat(files.get("archivos/001-recibo de ana.html")).isEqualTo("<b>pagado</b>");
    assertThat(files.get("archivos/002-factura.pdf")).isEqualTo("%PDF-1");
    assertThat(files.get("datos.html"))
        .contains("href=\"archivos/001-recibo de ana.html\"", "Archivos que vienen en esta copia");
    assertThat(files.get("datos.json")).doesNotContain("de la tia", "lo que dijo Rosa");
  }

  @Test
  void aStopThatIsKnownOnlyByTheKeyOfTheirAddressIsInItAndNobodyElsesWords() throws IOException {
    var evidence = new Stop.Evidence(DeskWorld.NOW, null, null, "", "", "", "dicho por otro", null);
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                TestApplication.bean(Suppressions.class)
                    .suppress(
                        tx,
                        List.of(
                            new Stop(
                                new Reach.Address(null, "ANA@cliente.example"),
                                StopCause.COMPLAINT,
                                evidence),
                            new Stop(
                                new Reach.Address(null, "rosa@familia.example"),
                                StopCause.COMPLAINT,
                                evidence))));

    var files = taken(world.tenant);

    var stops = JsonMapper.shared().readTree(files.get("datos.json")).get("by_address");
    assertThat(stops.size()).isEqualTo(1);
    assertThat(stops.get(0).get("address").asString()).isEqualTo("ana@cliente.example");
    assertThat(files.get("datos.html")).contains("Se quejó").doesNotContain("dicho por otro");
  }

  @Test
  void whatWasWrittenIsReadAsItWasReadAndColumnsHaveNames() throws IOException {
    var page = taken(world.tenant).get("datos.html");

    assertThat(page).contains("<dt>Correo</dt>", "<dt>Documento</dt>");
    assertThat(page).doesNotContain("\"blocks\"", "debtor_id", "message_id", "{&#34;");
  }

  /** An answer of Ana's with a file, one of her aunt's, and an answer of ours with a file. */
  private void papers() {
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                TestApplication.bean(Answers.class)
                    .keepOf(
                        tx,
                        ana.id().value(),
                        List.of(
                            letter("ana@cliente.example", "ya pagué", "recibo de ana.html"),
                            letter("rosa@familia.example", "lo que dijo Rosa", "de la tia.html"))));
    TestApplication.bean(TenantTransactions.class)
        .run(world.tenant, tx -> tx.sql(REPLY).param("debtor", ana.id().value()).update());
  }

  private static Incoming letter(String from, String said, String file) {
    return Letter.of(from, said, DeskWorld.NOW, Letter.file(file, "text/html", "<b>pagado</b>"));
  }

  private Map<String, String> taken(TenantId tenant) throws IOException {
    var viewer = DeskWorld.viewer(tenant, Ids.next(), DeskWorld.NOW, Language.ES, Role.MANAGER);
    var answer = TestApplication.bean(KeptFile.class).file(viewer, ana.id().value());
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(Objects.requireNonNull(answer.getBody()).getInputStream())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
