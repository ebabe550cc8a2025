package dev.puntual.tenants.settings;

/** What became of a change in the team. */
enum TeamChange {
  DONE,
  /** Somebody must be left who can let others in. */
  LAST_ADMIN,
  /** No such person here. */
  UNKNOWN
}
