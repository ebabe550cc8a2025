package dev.puntual.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Work that many callers want at once and that costs the same for one as for hundreds, such as a
 * transaction. Whoever comes while nobody works, works for all who came until then, and hands over
 * to one of those who came meanwhile; each hears when its own is done, never before. Should a
 * common work fail, each tries alone, so that one cannot spoil it for others. Starts no thread.
 *
 * @param <K> what is worked on apart, such as a company
 * @param <I> what one caller brings
 * @param <O> what one caller gets
 */
final class Together<K, I, O> {

  private static final int MOST = 256;

  private final BiFunction<K, List<I>, List<O>> work;
  private final ConcurrentHashMap<K, Counter<I, O>> counters = new ConcurrentHashMap<>();

  /**
   * @param work answers one for each that was brought, in order; safe to try again
   */
  Together(BiFunction<K, List<I>, List<O>> work) {
    this.work = work;
  }

  /** Null as an answer: work for all now, oneself included. */
  private record Caller<I, O>(I item, CompletableFuture<@Nullable Served<O>> answer) {}

  private record Served<O>(O value) {}

  private static final class Counter<I, O> {
    private final Queue<Caller<I, O>> waiting = new ArrayDeque<>();
    private boolean busy;
  }

  /** Returns when it is done; throws what its own work threw. */
  O ask(K key, I item) {
    var mine = new Caller<I, O>(item, new CompletableFuture<>());
    if (queued(key, mine)) {
      var served = answer(mine);
      if (served != null) {
        return served.value();
      }
    }
    return lead(key, new Caller<>(item, new CompletableFuture<>()));
  }

  /** How many wait for their turn. */
  int waiting(K key) {
    var count = new int[1];
    counters.computeIfPresent(
        key,
        (_, counter) -> {
          count[0] = counter.waiting.size();
          return counter;
        });
    return count[0];
  }

  /** False when nobody works: it is one's own turn, and one is not in the queue. */
  private boolean queued(K key, Caller<I, O> mine) {
    var queued = new boolean[1];
    counters.compute(
        key,
        (_, known) -> {
          var counter = known == null ? new Counter<I, O>() : known;
          queued[0] = counter.busy;
          if (counter.busy) {
            counter.waiting.add(mine);
          }
          counter.busy = true;
          return counter;
        });
    return queued[0];
  }

  private O lead(K key, Caller<I, O> mine) {
    var all = new ArrayList<Caller<I, O>>();
    all.add(mine);
    counters.computeIfPresent(
        key,
        (_, counter) -> {
          while (all.size() < MOST && !counter.waiting.isEmpty()) {
            all.add(counter.waiting.remove());
          }
          return counter;
        });
    try {
      serve(key, all);
    } finally {
      handOver(key);
    }
    var served = answer(mine);
    if (served == null) {
      throw new IllegalStateException("whoever works gets an answer");
    }
    return served.value();
  }

  private void serve(K key, List<Caller<I, O>> all) {
    try {
      var answers = work.apply(key, all.stream().map(Caller::item).toList());
      for (int i = 0; i < all.size(); i++) {
        all.get(i).answer().complete(new Served<>(answers.get(i)));
      }
    } catch (RuntimeException | Error broken) {
      all.forEach(caller -> alone(key, caller, all.size() == 1 ? broken : null));
    }
  }

  private void alone(K key, Caller<I, O> caller, @Nullable Throwable tried) {
    try {
      if (tried != null) {
        caller.answer().completeExceptionally(tried);
      } else {
        caller.answer().complete(new Served<>(work.apply(key, List.of(caller.item())).getFirst()));
      }
    } catch (RuntimeException | Error broken) {
      caller.answer().completeExceptionally(broken);
    }
  }

  private void handOver(K key) {
    counters.computeIfPresent(
        key,
        (_, counter) -> {
          var next = counter.waiting.poll();
          if (next == null) {
            return null;
          }
          next.answer().complete(null);
          return counter;
        });
  }

  private static <I, O> @Nullable Served<O> answer(Caller<I, O> caller) {
    try {
      return caller.answer().join();
    } catch (CompletionException broken) {
      if (broken.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (broken.getCause() instanceof Error cause) {
        throw cause;
      }
      throw broken;
    }
  }
}
