package dev.puntual.rules;

import dev.puntual.platform.db.TenantTx;

/**
 * Contacts that wait for a person or for their day, and so have not asked for a slot: those of a
 * plan before its approval, those of campaigns to come. Whoever keeps them lets them ask by its own
 * way when somebody wants to know what other rules would do to them.
 */
public interface NotYetAsked {

  /** Lets all of them ask at {@link Gate}, in a transaction that is taken back afterwards. */
  void ask(TenantTx tx);
}
