package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.RowsRead;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TestCluster;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is erased from a company that wrote to thousands costs as much as from a small one. */
class ForgettingByKeyTest {

  private static final List<String> TABLES =
      List.of(
          "messaging.message",
          "messaging.attempt",
          "messaging.letter",
          "messaging.mailbox",
          "messaging.delivery_event");

  @Test
  void onlyTheRowsOfOneAreRead() throws SQLException {
    var world = new World("2026-03-02");
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    var others =
        " from messaging.%s x cross join generate_series(1, 20000) n where x.tenant_id = '%s'";
    TestCluster.execute(
        ("insert into messaging.message select (jsonb_populate_record(x, jsonb_build_object('message_id',"
                + " md5(n || 'm')::uuid, 'subject_id', md5(n || 's')::uuid))).*"
                + others)
            .formatted("message", world.tenant.value()));
    for (var table : List.of("attempt", "letter")) {
      TestCluster.execute(
          ("insert into messaging.%s select (jsonb_populate_record(x, jsonb_build_object('message_id',"
                  + " md5(n || 'm')::uuid))).*"
                  + others)
              .formatted(table, table, world.tenant.value()));
    }
    TestCluster.analyse();

    long read =
        TestApplication.bean(TenantTransactions.class)
            .in(
                world.tenant,
                tx -> {
                  TestApplication.bean(Forgetting.class)
                      .forget(tx, ana.id().value(), new Traces(List.of("ana@cliente.example")));
                  return RowsRead.of(tx, TABLES);
                });

    assertThat(read).isLessThan(500);
    assertThat(world.asks("select count(*) from messaging.letter l where l.tenant_id = :tenant"))
        .containsExactly("20000");
  }
}
