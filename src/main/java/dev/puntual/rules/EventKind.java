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
  /**
   * A complaint to us or to an authority, somebody who asks for a person or is not well: a person
   * takes over.
   */
  COMPLAINT
}
