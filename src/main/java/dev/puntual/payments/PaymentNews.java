package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import java.util.List;
import java.util.UUID;

/** Implemented by whoever applies money to debts: told that the money of some payments moved. */
public interface PaymentNews {

  /**
   * Look at these payments in {@code payments.v_payment} and do what is missing. Told outside any
   * transaction, at least once, perhaps twice at the same time; returning normally means that it is
   * done, an exception that it must be told again.
   */
  void moved(TenantId tenant, List<UUID> payments);
}
