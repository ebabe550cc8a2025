package dev.puntual.payments;

/** What became of a call at our notice door. */
public enum Receipt {
  /** Stored for good; only now may the gateway forget it. */
  KEPT,
  /** Its signature is not the gateway's. */
  FORGED,
  /** Signed, but not a notice. */
  UNREADABLE,
  /** No such gateway works for this tenant. */
  NOBODY
}
