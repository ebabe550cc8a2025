package dev.puntual.dunning;

import java.time.LocalTime;
import java.util.Optional;

/** At what hour of the debtor's day a letter leaves, within the hours that are lawful. */
public sealed interface Leaving {

  Leaving SOON = new Soon();

  /** As stored. */
  String code();

  /** Empty when the text is none. */
  static Optional<Leaving> of(String code) {
    if (code.isEmpty()) {
      return Optional.of(SOON);
    }
    if (code.equals(Best.CODE)) {
      return Optional.of(new Best());
    }
    return code.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
        ? Optional.of(new From(LocalTime.parse(code)))
        : Optional.empty();
  }

  /** As soon as it may. */
  record Soon() implements Leaving {
    @Override
    public String code() {
      return "";
    }
  }

  /** From an hour on. */
  record From(LocalTime time) implements Leaving {
    @Override
    public String code() {
      return time.toString();
    }
  }

  /** When the debtor uses to pay, or else to open what we send; while nobody knows, soon. */
  record Best() implements Leaving {

    public static final String CODE = "best";

    @Override
    public String code() {
      return CODE;
    }
  }
}
