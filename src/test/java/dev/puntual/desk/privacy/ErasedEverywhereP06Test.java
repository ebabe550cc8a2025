package dev.puntual.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.intake.Desk;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.files.FileStore;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * P06, where no id of the person stands: files as they came, rows that were refused, what gateways
 * told, lists of names and the trail. Facts of the books stay; other people stay.
 */
class ErasedEverywhereP06Test {

  private static final String HEAD = "Clave,Cliente,Correo,Teléfono,Factura,Vence,Total\n";
  private static final String ZULEMA =
      "ZQ-778,Zulema Quirarte,zulema@quirarte.example,+528112345678,F-1,27/02/2026,100.00\n";
  private static final String BETO =
      "BS-112,Beto Salas,beto@salas.example,+528187654321,F-2,27/02/2026,50.00\n";

  private static final List<String> WORDS =
      List.of("zulema", "Zulema", "quirarte", "ZQ-778", "8112345678");

  private static final SqlFile STRAY_WORDS =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          with notice as (
            insert into payments.notice (tenant_id, gateway, notice_id, received_at, body, folded_at)
            values (:tenant, 'stripe', 'evt_1', '2026-03-01', convert_to('{"email":"zulema@quirarte.example"}', 'UTF8'), '2026-03-01'),
                   (:tenant, 'stripe', 'evt_2', '2026-03-01', convert_to('{"email":"beto@salas.example"}', 'UTF8'), '2026-03-01')
          ), book as (
            insert into dunning.book (tenant_id, book_id, name, strangers, made_at)
            values (:tenant, :book, 'Feria', '{"Zulema Quirarte, 811 234 5678","Beto Salas"}', '2026-03-01')
          ), line as (
            insert into dunning.book_line (tenant_id, book_id, line, reason, said)
            values (:tenant, :book, 1, 'unknown', 'zulema@quirarte.example'), (:tenant, :book, 2, 'unknown', 'beto@salas.example')
          ), trail as (
            insert into tenants.audit (tenant_id, at, audit_id, action, subject, detail)
            values (:tenant, '2026-03-01', gen_random_uuid(), 'desk.held', 'ZQ-778', 'pidió Zulema Quirarte'),
                   (:tenant, '2026-03-01', gen_random_uuid(), 'desk.held_many', '2', 'BS-112, ZQ-778'),
                   (:tenant, '2026-03-01', gen_random_uuid(), 'person.invited', 'Zulema Quirarte', '')
          )
          insert into dunning.book_debtor (tenant_id, book_id, debtor_id, told)
          select :tenant, :book, d.debtor_id, '{"correo":"zulema@quirarte.example"}'
          from receivables.v_debtor d where d.tenant_id = :tenant and d.code = 'ZQ-778'
          on conflict do nothing
          """);

  private final Desk desk = new Desk();
  private final Browser manager = Staff.loggedIn(desk.tenant, Role.MANAGER);
  private UUID loaded = new UUID(0, 0);
  private UUID others = new UUID(0, 0);
  private String page = "";

  @BeforeEach
  void zulemaIsInFilesRowsNoticesListsAndTheTrail() {
    loaded = desk.brings(HEAD + ZULEMA + betos(3) + ZULEMA.replace("100.00", "Zulema Quirarte"));
    desk.loads(loaded);
    others = desk.brings(HEAD + betos(2));
    desk.loads(others);
    in(STRAY_WORDS);
    var debtor =
        desk.world
            .asks(
                "select debtor_id from receivables.v_debtor where tenant_id = :tenant and code = 'ZQ-778'")
            .getFirst();
    page = "/cartera/" + debtor + "/datos";
    manager.get(page);
    manager.post(page + "/solicitud", Map.of("como", "por carta"));
    in(
        SqlFile.read(
            "test",
            "-- tenant · test\nupdate receivables.receivable set balance = 0, settled_on = '2026-03-01' where tenant_id = :tenant and number = 'F-1'"
                + " and :book::uuid is not null"));
    assertThat(held())
        .as("before")
        .contains("intake.file", "tenants.audit", "dunning.book_line", "intake.bad_row");
  }

  @Test
  void nothingOfThemIsLeftInAnyTableButTheirNamesakesInTheTeam() {
    erases();

    assertThat(held()).isEmpty();
    assertThat(
            desk.world.asks(
                "select action, subject from tenants.v_audit where tenant_id = :tenant and action = 'person.invited'"))
        .containsExactly("person.invited Zulema Quirarte");
    assertThat(desk.world.asks("select count(*) from intake.erasure where tenant_id = :tenant"))
        .containsExactly("0");
  }

  @Test
  void nobodyElseLosesAWordAndTheTrailStaysWhole() {
    erases();

    assertThat(
            desk.world.asks(
                "select convert_from(body, 'UTF8') from payments.notice where tenant_id = :tenant order by notice_id"))
        .containsExactly("", "{\"email\":\"beto@salas.example\"}");
    assertThat(
            desk.world.asks(
                "select said from dunning.book_line where tenant_id = :tenant order by line"))
        .containsExactly("", "beto@salas.example");
    assertThat(desk.world.asks("select strangers from dunning.book where tenant_id = :tenant"))
        .containsExactly("{\"Beto Salas\"}");
    var alias = "ARCO-" + page.split("/", 4)[2].replace("-", "").substring(0, 16);
    assertThat(
            desk.world.asks(
                "select subject, detail from tenants.v_audit where tenant_id = :tenant and action like 'desk.held%' order by action"))
        .containsExactly(alias + " pidió " + alias, "2 BS-112, " + alias);
  }

  @Test
  void filesThatHoldThemAreGoneFromTheDiskAndOthersStay() {
    erases();

    var store = TestApplication.bean(FileStore.class);
    assertThat(store.path(desk.tenant, loaded)).doesNotExist();
    assertThat(store.path(desk.tenant, others)).exists();
    assertThat(manager.get("/importar/" + loaded).status()).isEqualTo(200);
    assertThat(manager.get("/importar/" + loaded + "/renglones.csv").status()).isEqualTo(200);
  }

  @Test
  void aFileIsKeptForNinetyDaysAsItCameAndThenOnlyWhatItBrought() throws Exception {
    desk.world.itIs("2026-06-15", "10:00");
    var waiting = desk.brings(HEAD + betos(1));
    desk.world.itIs("2026-07-02", "10:00");

    TestApplication.beat("intake-ageing");

    var store = TestApplication.bean(FileStore.class);
    assertThat(Files.exists(store.path(desk.tenant, others))).isFalse();
    assertThat(Files.readString(store.path(desk.tenant, waiting), StandardCharsets.UTF_8))
        .contains("F-210");
    assertThat(Staff.loggedIn(desk.tenant, Role.AGENT).get("/importar/" + others).status())
        .isEqualTo(200);
  }

  private static String betos(int many) {
    var rows = new StringBuilder();
    for (int row = 0; row < many; row++) {
      rows.append(BETO.replace("F-2", "F-2" + many + row));
    }
    return rows.toString();
  }

  private void erases() {
    assertThat(manager.post(page + "/borrar", Map.of("entiendo", "si")).status()).isEqualTo(303);
  }

  private void in(SqlFile file) {
    TestApplication.bean(TenantTransactions.class)
        .run(desk.tenant, tx -> tx.sql(file).param("book", desk.tenant.value()).update());
  }

  /** Tables of the company, but those of its team, in which a word of hers still stands. */
  private List<String> held() {
    return desk
        .world
        .asks(
            "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind in ('r', 'p') and c.relforcerowsecurity and not c.relispartition"
                + " and n.nspname not in ('app', 'pg_catalog') and c.oid::regclass::text !~ '^tenants[.](person|login)'"
                + " and :tenant is not null order by 1")
        .stream()
        .filter(table -> WORDS.stream().anyMatch(word -> in(table, word)))
        .toList();
  }

  private boolean in(String table, String word) {
    var sql =
        SqlFile.read(
            "test",
            "-- tenant · test\nselect count(*) from "
                + table
                + " t where t.tenant_id = :tenant and position(:word in t::text) > 0"
                + (table.equals("tenants.audit") ? " and t.action not like 'person.%'" : ""));
    return TestApplication.bean(TenantTransactions.class)
            .<Integer>in(
                desk.tenant, tx -> tx.sql(sql).param("word", word).query(Integer.class).single())
        > 0;
  }
}
