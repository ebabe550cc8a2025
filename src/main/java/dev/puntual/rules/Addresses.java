package dev.puntual.rules;

import dev.puntual.kernel.TenantId;
import java.util.Locale;

/** Addresses as this room keeps them: it must know one again, and cannot tell it. */
public final class Addresses {

  private Addresses() {}

  /** The same for the same address of the same company, and for no other company's. */
  public static String hash(TenantId tenant, String address) {
    return Fingerprint.of(tenant.value() + " " + address.strip().toLowerCase(Locale.ROOT));
  }
}
