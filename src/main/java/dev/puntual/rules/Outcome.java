package dev.puntual.rules;

/** What became of a reserved contact. */
public enum Outcome {
  SENT,
  /** Nobody can tell; it counts. */
  UNKNOWN,
  /** It surely did not leave; only then is the slot given back. */
  RELEASED
}
