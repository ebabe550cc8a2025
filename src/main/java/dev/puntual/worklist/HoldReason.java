package dev.puntual.worklist;

import java.util.Locale;

/** Why nobody writes for now. */
public enum HoldReason {
  /** Somebody at the desk asked for it. */
  PAUSE,
  /** The debtor objects to the debt. */
  DISPUTE,
  /** The debtor named a day. */
  PROMISE,
  /** Both sides agreed on how it will be paid. */
  AGREEMENT,
  /** The debtor says it is paid. */
  TO_VERIFY,
  /** Lawyers speak now. */
  LEGAL,
  /** The debtor asked for it. */
  ASKED;

  /** As stored and as part of the decision reason {@code hold_<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
