package dev.puntual.platform.web;

import java.util.Arrays;
import java.util.Optional;

/** The five meanings of colour, the same everywhere. A colour never stands without its word. */
public enum Tone {
  /** Not due, or paid. */
  CURRENT("current"),
  /** Due soon, or promised. */
  SOON("soon"),
  /** One to thirty days late. */
  LATE("late"),
  /** More than thirty days late. */
  OLD("old"),
  /** Held or closed. */
  HELD("held");

  private final String key;

  Tone(String key) {
    this.key = key;
  }

  public static Optional<Tone> of(String key) {
    return Arrays.stream(values()).filter(tone -> tone.key.equals(key)).findFirst();
  }

  /** In addresses and message keys: {@code current}. */
  public String key() {
    return key;
  }

  /** The class that colours: {@code is-current}. */
  public String css() {
    return "is-" + key;
  }
}
