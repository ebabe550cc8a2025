package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Channel;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** P03, invariant I5: nothing is begun after the commit of a stop. */
@Timeout(180)
class StopRaceTest {

  private static final SqlFile BEGUN =
      SqlFile.read(
          "test",
          "-- tenant · test\nselect count(*) from messaging.attempt a where a.tenant_id = :tenant");

  private static final int BATCH = 10_000;
  private static final int SPOKEN = 1_000;

  private final MessagingWorld world = new MessagingWorld();
  private final CountDownLatch saying = new CountDownLatch(1);

  /**
   * Said by somebody else, in the middle, while two processes send: of what comes then, nobody
   * hears before somebody has begun to say stop, however slow the machine is to let them.
   */
  @Test
  void p03ofABatchOfTenThousandThatIsBeingSentNothingIsClaimedAfterTheCommit() throws Exception {
    world.asksForMany(BATCH);
    var middle = new CountDownLatch(1);
    var left = new AtomicInteger();
    world.post.answering(
        message -> {
          if (left.incrementAndGet() >= SPOKEN) {
            middle.countDown();
            awaited(saying);
          }
          return new Accepted(message.messageId().toString());
        });

    int begunAtTheCommit;
    try (var hands = Executors.newFixedThreadPool(3)) {
      var stopped =
          hands.submit(
              () -> {
                middle.await();
                return stop();
              });
      var senders = List.of(hands.submit(() -> sends(stopped)), hands.submit(() -> sends(stopped)));
      begunAtTheCommit = stopped.get();
      for (var sender : senders) {
        sender.get();
      }
    }

    assertThat(begunAtTheCommit).as("claimed while they said it").isBetween(SPOKEN, BATCH - 1);
    assertThat(begun()).isEqualTo(begunAtTheCommit);
    assertThat(world.post.heard()).hasSize(begunAtTheCommit);
    assertThat(
            world.count(
                "select count(*) from messaging.message m where m.tenant_id = :tenant"
                    + " and m.state = 'withheld' and m.reason = 'stopped_one_click'"))
        .isEqualTo(BATCH - begunAtTheCommit);
  }

  /** One process of its own: a lane that the other one holds is looked for again. */
  private boolean sends(Future<Integer> stopped) {
    var dispatcher = world.dispatcher();
    do {
      dispatcher.drain(world.tenant);
    } while (!stopped.isDone() || waiting() > 0);
    return true;
  }

  private int waiting() {
    return world.count(
        "select count(*) from messaging.message m where m.tenant_id = :tenant"
            + " and m.state in ('ready', 'sending')");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many attempts there are when it commits: until then nobody else can claim. */
  private int stop() {
    var evidence = new Evidence(world.clock.instant(), null, null, "", "", "", "", null);
    var reach = new Reach.Address(Channel.EMAIL, "pagos@cliente.example");
    return world.transactions.in(
        world.tenant,
        tx -> {
          saying.countDown();
          world.suppressions.suppress(tx, List.of(new Stop(reach, StopCause.ONE_CLICK, evidence)));
          return tx.sql(BEGUN).query(Integer.class).single();
        });
  }

  private int begun() {
    return world.transactions.in(world.tenant, tx -> tx.sql(BEGUN).query(Integer.class).single());
  }
}
