package dev.puntual.rules;

import dev.puntual.kernel.TenantId;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as this room keeps them: it must know one again, and cannot tell it. */
public final class Addresses {

  private Addresses() {}

  private static final Pattern NUMBER = Pattern.compile("[+0-9 ()./-]+");

  /**
   * The same for the same address of the same company, and for no other company's. A telephone is
   * the same one however it is written.
   */
  public static String hash(TenantId tenant, String address) {
    var known = address.strip().toLowerCase(Locale.ROOT);
    return Fingerprint.of(
        tenant.value()
            + " "
            + (NUMBER.matcher(known).matches() ? known.replaceAll("[^+0-9]", "") : known));
  }
}
