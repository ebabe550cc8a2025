package dev.puntual;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.db.TestCluster;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Two people at the same time, one of them a little quicker. */
public final class Race {

  private static final String WAITS =
      "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'";

  private Race() {}

  /**
   * The quicker one has written and not committed; the other begins and has to wait in the
   * database; then the first commits.
   *
   * @return what the other was answered
   */
  public static <T> T lost(TenantId tenant, Consumer<TenantTx> quicker, Supplier<T> other) {
    var written = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          hands.submit(
              () ->
                  TestApplication.bean(TenantTransactions.class)
                      .run(
                          tenant,
                          tx -> {
                            quicker.accept(tx);
                            written.countDown();
                            await(commit);
                          }));
      await(written);
      var second = hands.submit(other::get);
      untilItWaits(second);
      commit.countDown();
      first.get(60, TimeUnit.SECONDS);
      return second.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void untilItWaits(Future<?> second) throws SQLException {
    var server = TestCluster.address();
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      boolean waits = false;
      while (!waits) {
        if (second.isDone()) {
          throw new IllegalStateException("the other one did not wait");
        }
        try (var rows = statement.executeQuery(WAITS)) {
          waits = rows.next() && rows.getBoolean(1);
        }
      }
    }
  }
}
