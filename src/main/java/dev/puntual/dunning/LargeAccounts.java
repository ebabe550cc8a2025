package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import java.util.Optional;
import java.util.UUID;

/** The segment behind a strategy for whoever owes much, for windows that build no segments. */
public interface LargeAccounts {

  /**
   * Saves it under that name: everybody who owes at least so much, all documents together.
   *
   * @return its id; empty when another segment has the name
   */
  Optional<UUID> save(TenantTx tx, String name, Money least, UUID person);
}
