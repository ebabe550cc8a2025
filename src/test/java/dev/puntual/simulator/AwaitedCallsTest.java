package dev.puntual.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Providers answer first and call afterwards. */
@Timeout(60)
class AwaitedCallsTest {

  @Test
  void whoeverHasTheAnswerWaitsAlsoForCallsThatAreOnlyAboutToBegin() throws Exception {
    var answered = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var called = new AtomicBoolean();
    try (var caller = new Caller();
        var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var desk =
          caller.counted(
              _ -> {
                answered.countDown();
                await(goOn);
                caller.begin(() -> called.set(true));
              });
      Callable<Boolean> asks =
          () -> {
            desk.handle(null);
            return true;
          };
      var asked = hands.submit(asks);
      await(answered);
      Callable<Boolean> waits =
          () -> {
            goOn.countDown();
            caller.awaitRest();
            return called.get();
          };
      assertThat(hands.submit(waits).get()).isTrue();
      assertThat(asked.get()).isTrue();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
