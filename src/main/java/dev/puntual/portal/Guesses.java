package dev.puntual.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows whoever tries tokens. Guessing 128 bits is hopeless anyway; this spares us the work. Kept
 * in memory, for the last few thousand addresses.
 */
final class Guesses {

  private static final int ALLOWED = 30;
  private static final int REMEMBERED = 5_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private record Tries(Instant since, int count) {

    /** A clock that was turned back since then shuts nobody out. */
    boolean still(Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(WINDOW));
    }
  }

  private final InstantSource clock;
  private final Map<String, Tries> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  Guesses(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a token that led nowhere. */
  synchronized void wrong(String address) {
    var now = clock.instant();
    var before = byAddress.get(address);
    if (before != null && before.still(now)) {
      byAddress.put(address, new Tries(before.since, before.count + 1));
    } else {
      byAddress.put(address, new Tries(now, 1));
    }
  }

  /** Whether this address has been wrong too often just now. */
  synchronized boolean tooMany(String address) {
    var tries = byAddress.get(address);
    return tries != null && tries.count >= ALLOWED && tries.still(clock.instant());
  }
}
