package dev.puntual.rules;

/** Who collects. Unknown counts as a third party, because more rules bind it. */
public enum Collector {
  FIRST_PARTY,
  FINANCIAL_ENTITY,
  THIRD_PARTY_AGENCY,
  ASSIGNEE,
  UNKNOWN
}
