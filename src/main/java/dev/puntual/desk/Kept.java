package dev.puntual.desk;

import dev.puntual.platform.jobs.OtherTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures over everything, which a large company waits for: kept for some seconds, and said to be
 * of that minute. What is made in a blink is made anew each time, so that small companies never see
 * an old figure; and that there is nothing yet is never kept, or whoever loads their first file on
 * a slow machine would find nothing of it. One process's own; costs at most a few kilobytes an
 * answer.
 *
 * @param <K> the question, the company included
 * @param <V> the answer; unchangeable
 */
public final class Kept<K, V> {

  private static final Duration A_BLINK = Duration.ofMillis(60);
  private static final Duration LIFE = Duration.ofSeconds(30);
  private static final int ANSWERS = 200;

  private final InstantSource clock;
  private final Duration blink;
  private final Map<K, Answer<V>> answers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Answer<V>> eldest) {
          return size() > ANSWERS;
        }
      };

  public Kept(InstantSource clock) {
    this(clock, A_BLINK);
  }

  /**
   * @param blink what takes no longer is not kept
   */
  Kept(InstantSource clock, Duration blink) {
    this.clock = clock;
    this.blink = blink;
  }

  /**
   * An answer.
   *
   * @param asOf when it was made, if that was before this question; null when it is fresh
   */
  public record Given<V>(V value, @Nullable Instant asOf) {}

  private record Answer<V>(V value, Instant madeAt, long madeNanos) {}

  /** In a sandbox nothing is kept: there, thirty seconds may be a week. */
  public Given<V> get(K question, Supplier<V> make) {
    if (OtherTime.now().isPresent()) {
      return new Given<>(make.get(), null);
    }
    var known = known(question);
    if (known != null) {
      return new Given<>(known.value(), known.madeAt());
    }
    long began = System.nanoTime();
    var value = make.get();
    if (System.nanoTime() - began > blink.toNanos() && !nothing(value)) {
      synchronized (answers) {
        answers.remove(question);
        answers.put(question, new Answer<>(value, clock.instant(), System.nanoTime()));
      }
    }
    return new Given<>(value, null);
  }

  private static boolean nothing(Object value) {
    return value instanceof Collection<?> many && many.isEmpty();
  }

  private @Nullable Answer<V> known(K question) {
    synchronized (answers) {
      var answer = answers.get(question);
      return answer == null || System.nanoTime() - answer.madeNanos() > LIFE.toNanos()
          ? null
          : answer;
    }
  }
}
