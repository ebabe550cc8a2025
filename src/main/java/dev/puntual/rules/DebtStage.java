package dev.puntual.rules;

/** Where a debt is on its way. Unknown is bound by the rules of every stage. */
public enum DebtStage {
  PRE_DUE,
  DUE,
  EARLY_OVERDUE,
  LATE,
  LEGAL,
  UNKNOWN
}
