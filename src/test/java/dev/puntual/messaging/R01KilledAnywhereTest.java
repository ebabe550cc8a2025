package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * R01 of the contact law: killed at every step of reserve, claim, call and record, by seeds. {@code
 * -Dpuntual.seeds=5000} for many, {@code -Dpuntual.seed=…} for the first of them.
 */
class R01KilledAnywhereTest {

  private static final int TOGETHER = 25;

  @Test
  @Timeout(3600)
  void whereverAProcessDiesEachPersonHearsAtMostOnceAndEveryMessageEnds() throws Exception {
    int seeds = Integer.getInteger("puntual.seeds", 150);
    long first = Long.getLong("puntual.seed", 1);
    var kills = new AtomicInteger();
    var heard = new AtomicInteger();
    var work = new ArrayList<Callable<Boolean>>();
    for (int group = 0; group * TOGETHER < seeds; group++) {
      long seed = first + group;
      work.add(
          () -> {
            var episodes = new Episodes(seed);
            episodes.run(TOGETHER);
            episodes.peace();
            episodes.check();
            kills.addAndGet(episodes.kills);
            heard.addAndGet(episodes.heard());
            return true;
          });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    System.out.printf("%d seeds, %s died, %s heard%n", seeds, kills, heard);
    assertThat(heard).as("people who heard something").hasValueGreaterThan(seeds / 2);
    assertThat(kills).as("processes that died").hasValueGreaterThan(seeds / 5);
  }
}
