package dev.puntual.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
                "select action from tenants.v_audit where tenant_id = :tenant and action = 'desk.told'"))
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

  private Map<String, String> taken(TenantId tenant) throws IOException {
    var viewer = DeskWorld.viewer(tenant, Ids.next(), DeskWorld.NOW, Language.ES, Role.MANAGER);
    var answer = TestApplication.bean(KeptFile.class).file(viewer, ana.id().value());
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getBody()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
