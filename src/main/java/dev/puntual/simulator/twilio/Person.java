package dev.puntual.simulator.twilio;

import java.util.List;

/**
 * What somebody does when their telephone rings.
 *
 * @param keys what they press, one for each question they are asked; empty presses nothing
 */
public record Person(Does does, List<String> keys) {

  /** How a ring ends. */
  public enum Does {
    ANSWERS,
    /** A machine takes the call and would keep whatever is said. */
    MACHINE,
    BUSY,
    /** It rings until the caller gives up. */
    RINGS,
    /** There is no such telephone. */
    NOBODY
  }

  public Person {
    keys = List.copyOf(keys);
  }

  /** Takes the call and presses these, one after the other. */
  public static Person pressing(String... keys) {
    return new Person(Does.ANSWERS, List.of(keys));
  }

  /** Takes no call. */
  public static Person who(Does does) {
    return new Person(does, List.of());
  }

  /** How Twilio calls the end of a call to them. */
  String end() {
    return switch (does) {
      case ANSWERS, MACHINE -> "completed";
      case BUSY -> "busy";
      case RINGS -> "no-answer";
      case NOBODY -> "failed";
    };
  }
}
