package dev.puntual.rules.packs;

/** How sure we are of a rule: high, medium, low, or sources disagree (X). */
public enum Confidence {
  H,
  M,
  L,
  X
}
