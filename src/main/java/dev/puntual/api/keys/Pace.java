package dev.puntual.api.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many calls a minute by whoever asks, counted in memory by each process; the last few thousand
 * askers are remembered.
 */
final class Pace {

  private static final int REMEMBERED = 5_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private record Calls(Instant since, int count) {}

  private final int allowed;
  private final InstantSource clock;
  private final Map<Object, Calls> byAsker =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Calls> eldest) {
          return size() > REMEMBERED;
        }
      };

  Pace(int allowed, InstantSource clock) {
    this.allowed = allowed;
    this.clock = clock;
  }

  /** Counts a call. */
  synchronized void count(Object asker) {
    var now = clock.instant();
    var before = byAsker.remove(asker);
    byAsker.put(
        asker,
        before != null && now.isBefore(before.since.plus(WINDOW))
            ? new Calls(before.since, before.count + 1)
            : new Calls(now, 1));
  }

  /** Seconds until this asker may call again; zero when it may now. */
  synchronized long wait(Object asker) {
    var calls = byAsker.get(asker);
    if (calls == null || calls.count < allowed) {
      return 0;
    }
    var left = Duration.between(clock.instant(), calls.since.plus(WINDOW));
    return left.isPositive() ? left.plusSeconds(1).toSeconds() : 0;
  }
}
