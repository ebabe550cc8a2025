package dev.puntual.rules;

/** What happened with a debtor that calls for quiet. */
public enum EventKind {
  /** Both sides spoke or wrote. */
  CONVERSATION,
  PROMISE,
  DISPUTE,
  /** The debtor says it is paid. */
  PAID_CLAIM,
  WRONG_PERSON,
  /** A complaint to us or to an authority: a person takes over. */
  COMPLAINT
}
