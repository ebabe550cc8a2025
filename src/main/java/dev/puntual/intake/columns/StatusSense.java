package dev.puntual.intake.columns;

/** How a status column speaks. */
public enum StatusSense {
  /** In words such as pending and paid. */
  WORDS,
  /** In yes and no, where yes means that the debt still stands ({@code isOpen}). */
  YES_IS_OPEN,
  /** In yes and no, where yes means that it was paid ({@code pagada}). */
  YES_IS_PAID
}
