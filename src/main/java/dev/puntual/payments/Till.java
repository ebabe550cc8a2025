package dev.puntual.payments;

/** Whether and how a company takes money over its links. */
public enum Till {
  /** A real gateway takes it. */
  OPEN,
  /** The test gateway pretends to: no money moves. */
  TRIAL,
  /** Nobody does; the page says whom to ask. */
  CLOSED
}
