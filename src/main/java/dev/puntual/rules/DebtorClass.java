package dev.puntual.rules;

/** What the law sees in a debtor. Unknown counts as a consumer. */
public enum DebtorClass {
  CONSUMER,
  MICRO_SMALL_BUSINESS,
  BUSINESS_AS_FINAL_USER,
  BUSINESS,
  PUBLIC_BODY,
  UNKNOWN
}
