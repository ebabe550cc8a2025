package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Segments as other windows see them: a name, and everybody it means today. */
public interface SavedViews {

  /**
   * @param version counts from 1; whom it means by its conditions changes only with it
   */
  record View(UUID id, String name, int version) {}

  /** The first by name. */
  List<View> first(TenantTx tx, int most);

  /** Empty when it is gone, or uses something that is gone. */
  Optional<View> find(TenantTx tx, UUID id);

  /**
   * Those of them that cannot be used any more: dropped, or about a column or a book that is gone;
   * each with its name, which is empty where nothing is left of it.
   */
  Map<UUID, String> broken(TenantTx tx, Set<UUID> some);

  /**
   * As {@link #find}, for whoever hangs something on it: nobody drops it before the transaction
   * ends.
   */
  Optional<View> stays(TenantTx tx, UUID id);

  /** Whether it means nobody today; one debt is enough to know. */
  boolean nobody(TenantTx tx, UUID id, BusinessDate today);

  /** Everybody it means, in no order; nobody when it cannot be found. */
  List<DebtorId> members(TenantTx tx, UUID id, BusinessDate today);
}
