package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import java.util.UUID;

/** Pretended money goes back, as a company would send it on the pages of a real gateway. */
public interface TrialRefunds {

  /** Sends back all of a payment that the test gateway took; false when there is none to send. */
  boolean refund(TenantId tenant, UUID payment);
}
