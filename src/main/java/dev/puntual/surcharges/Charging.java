package dev.puntual.surcharges;

import java.util.Locale;

/** What a company does about lateness. */
public enum Charging {
  /** Nothing. */
  NONE,
  /** Says what it would come to, and never charges it. */
  WARN,
  /** Claims it. */
  CHARGE;

  /** As stored, and the end of its message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
