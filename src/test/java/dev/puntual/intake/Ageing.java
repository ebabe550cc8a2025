package dev.puntual.intake;

import dev.puntual.kernel.TenantId;

/** Lets files of one company grow old, as the beat does. */
public final class Ageing {

  private Ageing() {}

  public static void all(Forgetting forgetting, TenantId tenant) {
    int gone = 1;
    while (gone > 0) {
      gone = forgetting.age(tenant);
    }
  }
}
