package dev.puntual.dunning.segment;

import java.util.Locale;
import java.util.Optional;

/** How a fact is compared. */
public enum Operator {
  /** One of the values. */
  IS,
  /** None of the values; also true where the fact is unknown. */
  IS_NOT,
  MORE_THAN,
  AT_LEAST,
  LESS_THAN,
  AT_MOST,
  CONTAINS,
  STARTS,
  KNOWN,
  UNKNOWN;

  /** As stored and as forms say it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Operator> of(String key) {
    for (var operator : values()) {
      if (operator.key().equals(key)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** Whether it says the opposite of {@link #positive}. */
  boolean negative() {
    return this == IS_NOT || this == UNKNOWN;
  }

  Operator positive() {
    return switch (this) {
      case IS_NOT -> IS;
      case UNKNOWN -> KNOWN;
      default -> this;
    };
  }

  /** Whether a value belongs to it. */
  public boolean asks() {
    return this != KNOWN && this != UNKNOWN;
  }
}
