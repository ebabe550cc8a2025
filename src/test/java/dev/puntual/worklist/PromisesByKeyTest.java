package dev.puntual.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Promising;
import dev.puntual.RowsRead;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TestCluster;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a company with sixty thousand promises, what is asked of one costs what one costs. */
class PromisesByKeyTest {

  private static final int PROMISES = 60_000;
  private static final int FEW = 500;
  private static final List<String> PROMISE = List.of("worklist.promise");
  private static final List<String> ALL =
      List.of("worklist.promise", "worklist.hold", "receivables.receivable", "receivables.entry");

  private final World world = new World("2026-03-02");
  private final World.Debtor ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");

  /** Half of them run, a quarter is kept, a quarter has passed. */
  @BeforeEach
  void manyPromised() throws SQLException {
    world.fileArrives();
    new Promising(world).of(ana, null, "50.00", "2026-03-06");
    var who = "md5('%s/' || n)::uuid".formatted(world.tenant.value());
    var rows = " from generate_series(1, " + PROMISES + ") n";
    var tenant = "'" + world.tenant.value() + "'::uuid";
    TestCluster.execute(
        "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, language, created_at)"
            + " select %s, %s, 'C' || n, 'Cliente', 'cliente', 'MX', 'es', '2026-01-01'%s"
                .formatted(tenant, who, rows));
    TestCluster.execute(
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, instalment, due_on, currency,"
            + " amount, balance, concept, created_at) select %s, %s, %s, 'N' || n, 1, '2026-02-01', 'MXN', 90, 80, '', '2026-01-01'%s"
                .formatted(tenant, who, who, rows));
    TestCluster.execute(
        "insert into receivables.entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at)"
            + " select %s, %s, gen_random_uuid(), k.kind, k.amount, '2026-02-20', 'file:x', '2026-02-20'%s"
                .formatted(tenant, who, rows)
            + " cross join (values ('charge', 90), ('payment', -10)) k (kind, amount)");
    TestCluster.execute(
        "insert into worklist.hold (tenant_id, hold_id, debtor_id, reason, from_on, until_on, placed_at, lifted_at)"
            + " select %s, %s, %s, 'promise', '2026-02-10', case n %% 4 when 0 then date '2026-02-25' else '2026-03-20' end,"
                .formatted(tenant, who, who)
            + " '2026-02-10', case n % 4 when 1 then timestamptz '2026-02-21' end"
            + rows);
    TestCluster.execute(
        "insert into worklist.promise (tenant_id, hold_id, currency, amount, enough, promised_on, debts)"
            + " select %s, %s, 'MXN', 40, 40, case n %% 4 when 0 then date '2026-02-25' else '2026-03-20' end, array[%s]%s"
                .formatted(tenant, who, who, rows));
    TestCluster.analyse();
  }

  @Test
  void whatOnePromisedIsReckonedByKeyInEveryPlaceThatShowsIt() {
    Map<String, Map<String, Object>> places =
        Map.of(
            "desk/debtor/holds", Map.of("today", LocalDate.parse("2026-03-02")),
            "portal/promised", Map.of("today", LocalDate.parse("2026-03-02"), "currency", "MXN"),
            "dunning/dossier_holds",
                Map.of("from", LocalDate.parse("2026-01-01"), "zone", "America/Mexico_City"));
    places.forEach(
        (place, params) -> {
          var answer =
              TestApplication.bean(TenantTransactions.class)
                  .in(
                      world.tenant,
                      tx -> {
                        int shown =
                            tx.sql(RowsRead.statement(place))
                                .params(params)
                                .param("debtor", ana.id().value())
                                .query()
                                .listOfRows()
                                .size();
                        return new long[] {shown, RowsRead.of(tx, ALL)};
                      });
          assertThat(answer[0]).as(place).isEqualTo(1);
          assertThat(answer[1]).as("rows read by " + place).isLessThan(FEW);
        });
  }

  @Test
  void aFileOfOneLineLooksAtThePromisesOfWhomItSettles() {
    var read = new AtomicLong();
    ana.owes("F1", "100.00", "MXN", "2026-02-27", "0.00");
    world.fileArrives(tx -> read.set(RowsRead.of(tx, ALL)));
    assertThat(running(ana)).isZero();
    assertThat(read.get()).as("rows read").isLessThan(FEW);
  }

  @Test
  void aFileOfThousandsReckonsOnceWhatRuns() {
    for (int i = 0; i < 1_500; i++) {
      world.debtor("Bea").owes("G" + i, "10.00", "2026-02-20");
    }
    ana.owes("F1", "100.00", "MXN", "2026-02-27", "0.00");
    var read = new AtomicLong();
    world.fileArrives(tx -> read.set(RowsRead.of(tx, PROMISE)));
    assertThat(running(ana)).isZero();
    assertThat(read.get()).as("rows read of promises").isLessThan(PROMISES + FEW);
  }

  private int running(World.Debtor debtor) {
    return Integer.parseInt(
        world
            .asks(
                "select count(*) from worklist.v_hold h where h.tenant_id = :tenant and h.reason = 'promise'"
                    + " and h.debtor_id = '"
                    + debtor.id().value()
                    + "'")
            .getFirst());
  }
}
