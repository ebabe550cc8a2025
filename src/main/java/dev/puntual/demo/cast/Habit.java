package dev.puntual.demo.cast;

import java.util.OptionalInt;

/** How somebody pays. */
public enum Habit {
  /** Before the day or on it. */
  PROMPT,
  /** Some days late, mostly after a reminder. */
  SLOW,
  /** Weeks late, every time. */
  LATE,
  /** One never knows; sometimes only a part. */
  ERRATIC,
  /** Not so far. */
  NEVER;

  /** Days between the due date and the payment of one bill; empty when none comes. */
  public OptionalInt days(Dice dice) {
    return switch (this) {
      case PROMPT -> OptionalInt.of(dice.between(-6, 1));
      case SLOW -> OptionalInt.of(dice.between(1, 15));
      case LATE -> OptionalInt.of(dice.between(14, 46));
      case ERRATIC ->
          dice.chance(0.12) ? OptionalInt.empty() : OptionalInt.of(dice.between(-3, 58));
      case NEVER -> OptionalInt.empty();
    };
  }
}
