package dev.puntual.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How firmly a letter speaks, from a friendly notice to the last one before a person calls. */
public enum Stage {
  /** Some days before the date. */
  BEFORE,
  /** On the day itself. */
  DUE,
  /** A few days later: perhaps it slipped by. */
  GENTLE,
  /** Plainly a reminder. */
  REMINDER,
  /** Asks for a date. */
  FIRM,
  /** Says what comes next. */
  FINAL;

  /** The text that {@code in_request.stage} and strategies carry, such as {@code gentle}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stage> of(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
  }
}
