package dev.puntual.dunning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose step it is. */
public enum Scope {
  /** Of each debt for itself. */
  DEBT,
  /**
   * Of the debtor: counted by the oldest debt that is open and not on hold, of each currency; what
   * falls due on the same day as that one goes with it, and younger ones pass the step over.
   */
  DEBTOR;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
