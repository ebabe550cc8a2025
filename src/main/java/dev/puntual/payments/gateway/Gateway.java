package dev.puntual.payments.gateway;

import dev.puntual.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who takes money on a page of their own and tells us about it. No method is called inside
 * a database transaction, and none throws for what providers usually do.
 */
public interface Gateway {

  /** Its name in tables and addresses, small letters. */
  String name();

  /** The header in which it signs its notices. */
  String signatureHeader();

  /**
   * Opens a page where the debtor pays. Asking again for the same payment gives the same page, so
   * that a double click or a lost answer never opens two.
   */
  Opening open(Order order, Settings settings);

  /** Whether a notice is genuine, and its id; reads no further. */
  Heard hear(Notice notice, Settings settings, Instant now);

  /**
   * What a notice that was genuine when it came says. Called from storage, perhaps much later.
   *
   * @param body as it came
   */
  Word read(String body);

  /** What the gateway itself says of a payment now. */
  Told ask(TenantId tenant, UUID paymentId, String reference, Settings settings);
}
