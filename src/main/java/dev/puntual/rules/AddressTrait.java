package dev.puntual.rules;

/** What is known to speak against an address or number. */
public enum AddressTrait {
  /** A telephone or a desk at work. */
  WORKPLACE,
  /** A mailbox that an employer gave. */
  WORK_EMAIL,
  /** Found elsewhere than in the papers of the debt. */
  NOT_SUPPLIED
}
