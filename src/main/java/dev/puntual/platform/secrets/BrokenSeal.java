package dev.puntual.platform.secrets;

import dev.puntual.kernel.TenantId;

/**
 * Sealed bytes do not open: the master key changed, or they are not this tenant's. The way out is
 * to enter the setting again.
 */
public final class BrokenSeal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSeal(TenantId tenant) {
    super("a sealed setting of " + tenant + " does not open");
  }

  BrokenSeal(TenantId tenant, Throwable cause) {
    super("a sealed setting of " + tenant + " does not open", cause);
  }
}
