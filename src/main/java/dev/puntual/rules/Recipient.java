package dev.puntual.rules;

/** What the person who would be reached is to the debt. Unknown may not be contacted. */
public enum Recipient {
  DEBTOR,
  JOINT_DEBTOR,
  GUARANTOR,
  REFERENCE_PERSON,
  RELATIVE,
  COWORKER,
  NEIGHBOUR,
  EMPLOYER,
  MINOR,
  ELDERLY_NON_DEBTOR,
  THIRD_PARTY,
  UNKNOWN
}
