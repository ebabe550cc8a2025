package dev.puntual.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * P06: erasure with an open debt is blocked with its reason and the view is restricted; once
 * nothing is owed all that is personal goes, the hash on the stop list remains and the books
 * balance.
 */
class ErasureP06Test {

  /** Every text of every table of the company but its own people's, in one long line. */
  private static final String TABLES =
      """
      select c.oid::regclass::text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relforcerowsecurity and not c.relispartition
        and n.nspname in ('receivables', 'messaging', 'inbox', 'worklist', 'dunning', 'rules', 'payments', 'cash')
        and :tenant is not null
      order by 1
      """;

  private static final String LEDGER =
      "select r.number, r.amount, r.balance, count(e.*), sum(e.amount) from receivables.v_receivable r"
          + " join receivables.v_entry e on e.tenant_id = :tenant and e.receivable_id = r.receivable_id"
          + " where r.tenant_id = :tenant group by 1, 2, 3 order by 1";

  private final World world = new World("2026-03-02");
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private World.Debtor ana;
  private String page = "";

  @BeforeEach
  void anaOwesAndWasWrittenTo() {
    ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.debtor("Beto").owes("B1", "50.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    page = "/cartera/" + ana.id() + "/datos";
    manager.get(page);
  }

  @Test
  void withAnOpenDebtItIsBlockedWithItsReasonAndTheViewIsReserved() {
    var agent = Staff.loggedIn(world.tenant, Role.AGENT);
    assertThat(agent.get("/cartera/" + ana.id()).status()).isEqualTo(200);

    asks();

    assertThat(manager.get(page).body()).contains("Todavía tiene un documento abierto");
    assertThat(erases().status()).isEqualTo(422);
    assertThat(holds("ana@")).as("nothing is erased").isNotEmpty();
    for (var path : List.of("", "/permisos", "/permisos.csv", "/datos")) {
      var answer = agent.get("/cartera/" + ana.id() + path);
      assertThat(answer.status()).as(path).isIn(303, 302, 403);
      assertThat(answer.body()).doesNotContain("ana@cliente.example");
    }
    assertThat(agent.get("/cartera/reservada").body()).contains("Esta ficha está reservada");
    assertThat(manager.get("/cartera/" + ana.id()).body()).contains("ana@cliente.example");
  }

  @Test
  void onceNothingIsOwedEverythingPersonalGoesAndTheBooksBalance() {
    asks();
    world.pays(ana.debt("A1"), "100.00");
    var ledger = world.asks(LEDGER);
    assertThat(manager.get(page).body())
        .contains("Entiendo que no se puede deshacer", "Borrar para siempre");
    assertThat(manager.post(page + "/borrar", Map.of()).status())
        .as("must be understood")
        .isEqualTo(422);

    assertThat(erases().status()).isEqualTo(303);

    assertThat(holds("ana@")).isEmpty();
    assertThat(holds("\"Ana\"", ",Ana,", "(Ana", "Ana ")).isEmpty();
    assertThat(world.asks(LEDGER)).isEqualTo(ledger);
    assertThat(world.asks("select count(*) from messaging.v_message where tenant_id = :tenant"))
        .isNotEqualTo(List.of("0"));
    assertThat(
            world.asks(
                "select count(*) > 0 from messaging.suppression where tenant_id = :tenant and scope = 'address' and address_key is not null"))
        .containsExactly("t");
    assertThat(
            world.asks(
                "select action from tenants.v_audit where tenant_id = :tenant and action like 'desk.eras%' order by at, audit_id"))
        .containsExactly("desk.erasure_asked", "desk.erased");
    assertThat(manager.get(page).body()).contains("Sus datos personales ya se borraron");
    assertThat(manager.get("/cartera/" + ana.id()).status()).isEqualTo(200);
    assertThat(holds("beto@")).as("nobody else's").isNotEmpty();
  }

  @Test
  void aReimportOfThePersonBringsNothingBackAndNeverMakesUsWriteThere() {
    asks();
    world.pays(ana.debt("A1"), "100.00");
    erases();

    world.debtor("Ana").owes("A2", "70.00", "2026-03-01");
    world.fileArrives();
    assertThat(holds("ana@")).as("the same code").isEmpty();
    world.debtor("Ana 7").owes("A3", "70.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-09"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    assertThat(
            world.asks(
                "select count(*) from messaging.v_message where tenant_id = :tenant and state = 'accepted' and address = 'ana@cliente.example'"))
        .containsExactly("0");
    assertThat(
            world.asks(
                "select distinct reason from messaging.v_message where tenant_id = :tenant and address = 'ana@cliente.example'"))
        .containsExactly("stopped_person");
  }

  @Test
  void whoChangesTheirMindIsSeenAgain() {
    asks();
    manager.post(page + "/solicitud/fin", Map.of());

    var agent = Staff.loggedIn(world.tenant, Role.AGENT);
    assertThat(agent.get("/cartera/" + ana.id()).status()).isEqualTo(200);
    assertThat(agent.get(page).status()).as("only who decides").isEqualTo(403);
  }

  private void asks() {
    assertThat(manager.post(page + "/solicitud", Map.of("como", " ")).status()).isEqualTo(422);
    assertThat(manager.post(page + "/solicitud", Map.of("como", "por carta")).status())
        .isEqualTo(303);
  }

  private Browser.Answer erases() {
    return manager.post(page + "/borrar", Map.of("entiendo", "si"));
  }

  /** Tables of the company in which one of these still stands. */
  private List<String> holds(String... words) {
    return world.asks(TABLES).stream().filter(table -> any(table, words)).toList();
  }

  private boolean any(String table, String... words) {
    var sql =
        SqlFile.read(
            "test",
            "-- tenant · test\nselect count(*) from "
                + table
                + " t where t.tenant_id = :tenant and position(:word in t::text) > 0");
    return List.of(words).stream()
        .anyMatch(
            word ->
                TestApplication.bean(TenantTransactions.class)
                        .<Integer>in(
                            world.tenant,
                            tx -> tx.sql(sql).param("word", word).query(Integer.class).single())
                    > 0);
  }
}
