package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Fifty workers at the door that every message uses, a thousand times after one last slot (C10).
 */
class GateLastSlotTest {

  private static final int WORKERS = 50;
  private static final int LAST_SLOTS = 1_000;

  /** So many debtors are asked about in one go, as a plan asks; each is a race of its own. */
  private static final int TOGETHER = 50;

  private static final SqlFile ASK =
      sql(
          "insert into pg_temp.in_question (question_id, debtor_id, channel, country, zone, collector, debtor_class,"
              + " recipient, stage, at) select q.id, q.debtor, 'email', 'MX', 'America/Mexico_City', 'first_party',"
              + " 'business', 'debtor', 'late', cast(:at as timestamptz)"
              + " from unnest(cast(:ids as uuid[]), cast(:debtors as uuid[])) as q (id, debtor)");
  private static final SqlFile TAKEN =
      sql(
          "select count(*) as slots, count(distinct c.debtor_id) as debtors from rules.contact c"
              + " where c.tenant_id = :tenant and c.outcome = 'reserved'");

  private final World world = new World("2026-03-10");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Gate gate = TestApplication.bean(Gate.class);
  private final Instant ten = Asking.local("America/Mexico_City", "2026-03-10T10:00:00");

  @Test
  @Timeout(300)
  @DisplayName("C10: fifty workers and a thousand last slots")
  void ofFiftyWorkersOneGetsEachOfAThousandLastSlots() throws Exception {
    var rounds =
        IntStream.range(0, LAST_SLOTS / TOGETHER)
            .mapToObj(_ -> IntStream.range(0, TOGETHER).mapToObj(_ -> Ids.next()).toList())
            .toList();
    var barrier = new CyclicBarrier(WORKERS);
    Callable<Boolean> worker =
        () -> {
          for (var debtors : rounds) {
            barrier.await(60, TimeUnit.SECONDS);
            transactions.run(world.tenant, tx -> reserve(tx, debtors));
          }
          return true;
        };
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : workers.invokeAll(Collections.nCopies(WORKERS, worker))) {
        assertThat(done.get()).isTrue();
      }
    }
    var taken =
        transactions.in(
            world.tenant,
            tx ->
                tx.sql(TAKEN)
                    .query((row, _) -> List.of(row.getInt("slots"), row.getInt("debtors")))
                    .single());
    assertThat(taken).containsExactly(LAST_SLOTS, LAST_SLOTS);
  }

  private void reserve(TenantTx tx, List<UUID> debtors) {
    gate.open(tx);
    tx.sql(ASK)
        .param("ids", debtors.stream().map(_ -> Ids.next().toString()).toArray(String[]::new))
        .param("debtors", debtors.stream().map(UUID::toString).toArray(String[]::new))
        .param("at", ten.toString())
        .update();
    gate.reserve(tx, gate.book(tx));
  }

  private static SqlFile sql(String text) {
    return SqlFile.read("test", "-- tenant · a test\n" + text);
  }
}
