package dev.puntual.intake;

import java.util.Locale;

/** How far a file has come. */
public enum FileState {
  /** It is here; nobody has looked at it. */
  RECEIVED,
  /** We say what we understood and wait for a person. */
  PROPOSED,
  LOADING,
  LOADED,
  /** What it brought was taken back. */
  UNDONE,
  /** It cannot be read. */
  REFUSED,
  /** The load broke off and kept nothing; it can be started again. */
  INTERRUPTED;

  static FileState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** In message keys and in the table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
