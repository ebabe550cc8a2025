package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who want the same costly thing share it, and none hears "done" before it is. */
@Timeout(180)
class TogetherTest {

  private final List<List<Integer>> works = new CopyOnWriteArrayList<>();

  @Test
  void whoComesWhileOthersWorkIsServedWithAllWhoCameByThen() throws Exception {
    var working = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var come = new AtomicInteger();
    var together =
        new Together<String, Integer, Integer>(
            (_, items) -> {
              works.add(items);
              working.countDown();
              awaited(goOn);
              return items;
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> together.ask("a", 0));
      awaited(working);
      var others =
          IntStream.range(1, 40)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            come.incrementAndGet();
                            return together.ask("a", i);
                          }))
              .toList();
      while (come.get() < 39 || together.waiting("a") < 39) {
        Thread.onSpinWait();
      }
      goOn.countDown();

      assertThat(first.get()).isZero();
      for (int i = 0; i < others.size(); i++) {
        assertThat(others.get(i).get()).isEqualTo(i + 1);
      }
    }
    assertThat(works).hasSize(2);
    assertThat(together.waiting("a")).isZero();
  }

  @Test
  void oneThatCannotBeDoneFailsAloneAndTheOthersAreDone() throws Exception {
    var together =
        new Together<String, Integer, Integer>(
            (_, items) -> {
              if (items.contains(13)) {
                throw new IllegalStateException("thirteen");
              }
              return items;
            });
    var calls = new ArrayList<Callable<Integer>>();
    IntStream.range(0, 50).forEach(i -> calls.add(() -> together.ask("a", i)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(calls);
      for (int i = 0; i < 50; i++) {
        if (i == 13) {
          assertThatThrownBy(answers.get(i)::get)
              .isInstanceOf(ExecutionException.class)
              .hasRootCauseMessage("thirteen");
        } else {
          assertThat(answers.get(i).get()).isEqualTo(i);
        }
      }
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
