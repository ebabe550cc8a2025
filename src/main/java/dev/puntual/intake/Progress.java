package dev.puntual.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a load is.
 *
 * @param expected rows in all, as far as anybody can tell
 */
public record Progress(
    Stage stage, long done, @Nullable Long expected, Instant startedAt, Instant seenAt) {

  /** What is being done. */
  public enum Stage {
    WAITING,
    READING,
    /** All rows are read; the database compares and keeps them. */
    SAVING
  }

  /** Rows read a second so far, or 0 while that says nothing; saving has no rows to count. */
  public long rate() {
    if (stage != Stage.READING) {
      return 0;
    }
    long millis = Duration.between(startedAt, seenAt).toMillis();
    return millis < 500 ? 0 : done * 1000 / millis;
  }

  /** How long the reading will go on, when it can be told. */
  public @Nullable Duration left() {
    long rate = rate();
    return expected == null || rate == 0
        ? null
        : Duration.ofSeconds(Math.max(0, expected - done) / rate + 1);
  }
}
