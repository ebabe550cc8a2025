package dev.puntual.messaging;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;

/**
 * The monthly walk over one company's words, with all that listens to it, for tests of rooms above.
 */
public final class Fading {

  private Fading() {}

  public static void walks(TenantId tenant) {
    TestApplication.bean(Bodies.class).fade(tenant);
  }
}
