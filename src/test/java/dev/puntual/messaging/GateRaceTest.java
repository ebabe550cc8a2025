package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.rules.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Real threads, each with a connection of its own, after the same slot. */
class GateRaceTest {

  private static final int ROUNDS = 25;

  private final MessagingWorld world = new MessagingWorld();
  private final LawfulLetters letters = new LawfulLetters(world);

  @Test
  void ofManyPlansAtOnceOneGetsTodaysSlot() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var debtor = Ids.next();
      var messages = new ArrayList<UUID>();
      atOnce(
          IntStream.range(0, 6)
              .<Callable<UUID>>mapToObj(_ -> () -> letters.to(debtor).lasting("2026-04-17").ask())
              .toList(),
          messages);

      var slots = messages.stream().map(letters::dueAt).sorted().toList();
      assertThat(slots).startsWith(world.clock.instant()).doesNotHaveDuplicates();
      for (int i = 1; i < slots.size(); i++) {
        assertThat(Duration.between(slots.get(i - 1), slots.get(i)))
            .isGreaterThanOrEqualTo(Duration.ofDays(2));
      }
    }
  }

  @Test
  void twoLanesAtTheDoorCannotBothLetOneDebtorsLettersOut() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var debtor = Ids.next();
      world.clock.turnTo(MessagingWorld.TUESDAY_TEN);
      var waiting =
          List.of(
              letters.to(debtor).lasting("2026-04-17").ask(),
              letters.to(debtor).lasting("2026-04-17").ask());
      world.clock.turnTo(Instant.parse("2026-03-20T16:00:00Z"));
      var let = new ArrayList<Boolean>();
      atOnce(waiting.stream().<Callable<Boolean>>map(id -> () -> leaves(id)).toList(), let);

      assertThat(let).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void plansAndLanesNeverWaitForEachOtherForEver() throws Exception {
    var debtors = IntStream.range(0, 40).mapToObj(_ -> Ids.next()).toList();
    world.post.answering(_ -> new Accepted(""));
    var done = new ArrayList<Integer>();
    var work = new ArrayList<Callable<Integer>>();
    for (int planner = 0; planner < 3; planner++) {
      work.add(
          () -> {
            for (int i = 0; i < 8; i++) {
              debtors.forEach(debtor -> letters.to(debtor).on(Ids.next()).request());
              letters.absorb();
            }
            return 1;
          });
    }
    for (int lane = 0; lane < 2; lane++) {
      work.add(
          () -> {
            for (int i = 0; i < 30; i++) {
              world.dispatcher().drain(world.tenant);
            }
            return 1;
          });
    }
    atOnce(work, done);
    world.dispatcher().drain(world.tenant);

    assertThat(done).hasSize(5);
    assertThat(world.post.heard()).as("one a day to each").hasSize(debtors.size());
  }

  private boolean leaves(UUID message) {
    return world.transactions.in(
        world.tenant,
        tx -> {
          var now = world.clock.instant();
          var company = world.gate.book(tx);
          var verdict = world.gate.atDoor(tx, company, List.of(message), now).get(message);
          if (verdict instanceof Verdict.Allow) {
            world.gate.out(tx, company, List.of(message), now);
            return true;
          }
          return false;
        });
  }

  private static <T> void atOnce(List<Callable<T>> work, List<T> results)
      throws InterruptedException, ExecutionException, TimeoutException {
    var start = new CyclicBarrier(work.size());
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var running =
          work.stream()
              .map(
                  one ->
                      threads.submit(
                          () -> {
                            start.await(60, TimeUnit.SECONDS);
                            return one.call();
                          }))
              .toList();
      for (var one : running) {
        results.add(one.get(120, TimeUnit.SECONDS));
      }
    }
  }
}
