package dev.puntual.cash;

import static dev.puntual.payments.PaymentWorld.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.PaymentWorld;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.db.TestCluster;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two connections that want the same debts at the same moment. */
@Timeout(180)
class CrossingTest {

  private static final SqlFile LOWER =
      SqlFile.read(
          "test",
          "-- tenant · as a file that brings news of payments\n"
              + "update receivables.receivable set balance = balance - :less"
              + " where tenant_id = :tenant and number = :number");

  private final PaymentWorld it = new PaymentWorld();
  private final TenantId tenant = it.world.tenant;
  private final World.Debtor ana = it.world.debtor("Ana");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @BeforeEach
  void anaOwesTwoInvoices() {
    ana.owes("A-1", "100.00", "2026-01-10").owes("A-2", "200.00", "2026-01-20");
    it.world.fileArrives();
  }

  @Test
  void aPaymentWaitsForAFileThatIsLoadingAndGoesWhereMoneyIsStillOwed() throws Exception {
    var payment = it.starts(ana, part(ana.debt("A-1"), "100.00"));
    var changed = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var file =
          threads.submit(
              () ->
                  transactions.in(
                      tenant,
                      tx -> {
                        int lowered = lower(tx, "A-1", 60);
                        changed.countDown();
                        await(mayCommit);
                        return lowered;
                      }));
      await(changed);
      var cash = threads.submit(() -> it.hears(payment, Standing.State.PAID, "100.00"));
      untilSomebodyWaits();
      mayCommit.countDown();
      assertThat(file.get()).isEqualTo(1);
      cash.get();
    }

    assertThat(it.balances()).containsExactly("A-1 0", "A-2 140");
    assertThat(it.movements()).containsExactly("A-1 payment -40", "A-2 payment -60");
    assertThat(it.unapplied()).isEqualTo("0");
  }

  @Test
  void twoThatTakeTheSameDebtsInOppositeOrderBothGetTheirWay() throws Exception {
    var both = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> lowerBoth(List.of("A-1", "A-2"), both));
      var other = threads.submit(() -> lowerBoth(List.of("A-2", "A-1"), both));

      assertThat(one.get() + other.get()).as("tries: one had to begin again").isEqualTo(3);
    }
    assertThat(it.balances()).containsExactly("A-1 98", "A-2 198");
  }

  @Test
  void whatIsWrongInItselfIsNotTriedAgain() {
    var tries = new int[1];

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    transactions.repeatable(
                        tenant,
                        tx -> {
                          tries[0]++;
                          return tx.sql(SqlFile.read("test", "-- tenant · nonsense\nselect 1 / 0"))
                              .query(Integer.class)
                              .single();
                        })))
        .hasMessageContaining("division by zero");
    assertThat(tries[0]).isEqualTo(1);
  }

  /** Answers how many tries it took; the barrier makes the first ones cross. */
  private int lowerBoth(List<String> numbers, CyclicBarrier both) {
    var tries = new int[1];
    transactions.repeatable(
        tenant,
        tx -> {
          tries[0]++;
          lower(tx, numbers.getFirst(), 1);
          if (tries[0] == 1) {
            await(both);
          }
          return lower(tx, numbers.getLast(), 1);
        });
    return tries[0];
  }

  private static int lower(TenantTx tx, String number, int less) {
    return tx.sql(LOWER).param("number", number).param("less", less).update();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void untilSomebodyWaits() throws SQLException {
    var server = TestCluster.address();
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      boolean waits = false;
      while (!waits) {
        try (var rows =
            statement.executeQuery(
                "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'")) {
          waits = rows.next() && rows.getBoolean(1);
        }
      }
    }
  }
}
