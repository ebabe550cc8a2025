package dev.puntual.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identifiers (UUID version 7, RFC 9562 §5.7): made in Java so that no statement needs
 * a volatile default, and ordered so that indexes grow at one end. Each that this process makes is
 * greater than those before, also within a millisecond (§6.2): rows that tie in everything else
 * stand in the order in which they came.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds, and a count of twelve bits within each; a full one goes on in the next. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /** The wall clock here is only an ordering hint; no business date is ever read from an id. */
  public static UUID next() {
    long now = System.currentTimeMillis() << 12;
    long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long high = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
