package dev.puntual.simulator;

/** What is to become of a message that a provider is asked to carry. */
public sealed interface Fate {

  /** Taken, and on the telephone in the end. */
  record Arrives() implements Fate {}

  /**
   * Taken, and in the end not delivered.
   *
   * @param code the provider's own for the reason
   */
  record Fails(int code) implements Fate {}

  /**
   * Not taken.
   *
   * @param status of HTTP
   * @param code the provider's own for the reason
   */
  record Refused(int status, int code) implements Fate {}

  /** Not now. */
  record Throttled(int seconds) implements Fate {}

  /** Taken, but the line goes dead before the answer; later calls tell of it all the same. */
  record Hangs() implements Fate {}

  /** Taken, answered with an error as if it were not; later calls tell of it all the same. */
  record Breaks() implements Fate {}

  /** Taken, and never heard of again. */
  record Silent() implements Fate {}
}
