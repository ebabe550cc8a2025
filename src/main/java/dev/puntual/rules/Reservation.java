package dev.puntual.rules;

import java.time.Instant;

/** Whether a contact got its slot. */
public sealed interface Reservation {

  /**
   * It did; the contact may be made at {@code slot}, and counts from now on.
   *
   * @param allowed what was said about that instant
   */
  record Taken(Instant slot, Verdict.Allow allowed) implements Reservation {}

  /** It did not; a slot it held before was given back. */
  record Refused(Verdict verdict) implements Reservation {}

  /** This very contact was sent already, or may have been: it is not made again. */
  record Spent() implements Reservation {}
}
