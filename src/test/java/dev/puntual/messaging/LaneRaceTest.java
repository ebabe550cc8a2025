package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.lanes.LaneServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes at one lane, and holders that die or are given up for dead. */
@Timeout(180)
class LaneRaceTest {

  private final MessagingWorld world = new MessagingWorld();

  @Test
  void twoDispatchersAtOneLaneSendEachMessageOnce() throws Exception {
    IntStream.range(0, 200).forEach(i -> world.asksFor("N" + i));
    var start = new CyclicBarrier(4);
    Callable<Boolean> drains =
        () -> {
          var mine = world.dispatcher(world.post, 2);
          start.await(60, TimeUnit.SECONDS);
          for (int i = 0; i < 20; i++) {
            mine.drain(world.tenant);
          }
          return true;
        };

    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : processes.invokeAll(java.util.Collections.nCopies(4, drains))) {
        assertThat(done.get()).isTrue();
      }
    }
    world.dispatcher().drain(world.tenant);

    assertThat(world.post.heard())
        .extracting(Outgoing::messageId)
        .hasSize(200)
        .doesNotHaveDuplicates();
    assertThat(accepted()).isEqualTo(200);
  }

  @Test
  void aLeaseKeepsOthersOutUntilItRunsOut() throws Exception {
    var message = world.asksFor("Ana");
    var speaking = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    world.post.answering(
        _ -> {
          speaking.countDown();
          return awaited(goOn);
        });
    var holder = Thread.ofVirtual().start(() -> world.dispatcher().drain(world.tenant));
    assertThat(speaking.await(60, TimeUnit.SECONDS)).isTrue();

    world.dispatcher().drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("sending");
    assertThat(world.post.heard()).hasSize(1);

    goOn.countDown();
    assertThat(holder.join(Duration.ofSeconds(60))).isTrue();
    assertThat(world.stateOf(message)).isEqualTo("accepted");
  }

  @Test
  void aHolderGivenUpForDeadIsListedAsUnknownAndItsLateProofStillCounts() throws Exception {
    var message = world.asksFor("Ana");
    var speaking = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    world.post.answering(
        _ -> {
          speaking.countDown();
          return awaited(goOn);
        });
    var slow = Thread.ofVirtual().start(() -> world.dispatcher().drain(world.tenant));
    assertThat(speaking.await(60, TimeUnit.SECONDS)).isTrue();

    world.passes(Duration.ofMinutes(3));
    world.dispatcher().drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("unknown interrupted");
    assertThat(world.post.heard()).as("not sent again").hasSize(1);

    goOn.countDown();
    assertThat(slow.join(Duration.ofSeconds(60))).isTrue();
    assertThat(world.stateOf(message)).as("it did arrive after all").isEqualTo("accepted");
  }

  @Test
  void aCourierThatDiesBetweenIntentAndAnswerLeavesItsBatchUnknownAndTheRestGoesOn() {
    var messages = new ArrayList<UUID>();
    IntStream.range(0, 30).forEach(i -> messages.add(world.asksFor("N" + i)));
    world.post.answering(
        _ -> {
          throw new IllegalStateException("the process was killed here");
        });

    world.dispatcher(world.post, 1).drain(world.tenant);
    int open =
        world.count(
            "select count(*) from messaging.v_attempt a where a.tenant_id = :tenant"
                + " and a.outcome is null");
    assertThat(open).isEqualTo(8);

    world.post.answering(_ -> new Accepted(""));
    world.dispatcher().drain(world.tenant);
    assertThat(accepted()).as("the lease is not over").isZero();

    world.passes(Duration.ofMinutes(3));
    world.dispatcher().drain(world.tenant);
    assertThat(messages.stream().map(world::stateOf).filter("unknown interrupted"::equals))
        .hasSize(open);
    assertThat(accepted()).isEqualTo(30 - open);
  }

  @Test
  void aMessageAskedForWhileTheLaneIsGivenBackIsNotForgotten() {
    LaneServer server = world.server(world.post, 1);
    var second = new ArrayList<UUID>();
    world.post.answering(
        _ -> {
          if (second.isEmpty()) {
            second.add(world.asksFor("Beto"));
          }
          return new Accepted("");
        });
    world.asksFor("Ana");

    new Dispatcher(server, world.clock).drain(world.tenant);

    assertThat(world.stateOf(second.getFirst())).isEqualTo("accepted");
  }

  private int accepted() {
    return world.count(
        "select count(*) from messaging.v_message m where m.tenant_id = :tenant"
            + " and m.state = 'accepted'");
  }

  private static SendOutcome awaited(CountDownLatch goOn) {
    try {
      return goOn.await(60, TimeUnit.SECONDS)
          ? new Accepted("late")
          : new SendOutcome.Unknown("test gave up");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SendOutcome.Unknown("interrupted");
    }
  }
}
