package dev.puntual.dunning;

import java.util.Locale;

/** What made us look. */
public enum Cause {
  /** The calendar: a new day where the tenant works. */
  DAILY,
  /** A person pressed the button. */
  ASKED,
  /** A file brought or changed debts. */
  IMPORT,
  /** Money came in, or somebody placed or lifted a hold. */
  FACTS;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Cause of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
