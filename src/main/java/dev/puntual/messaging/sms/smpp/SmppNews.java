package dev.puntual.messaging.sms.smpp;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Provider.DeliveryEvent;

/** Who keeps what a carrier tells over a standing line. */
public interface SmppNews {

  /**
   * Returns once it cannot be lost any more; only then is the carrier told that we have it.
   *
   * @param said as it came, for whoever wants to look
   */
  void keep(TenantId tenant, DeliveryEvent event, String said);

  /** Where it is kept what a line must know after it fell. */
  SmppBook book();
}
