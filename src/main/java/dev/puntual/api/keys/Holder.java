package dev.puntual.api.keys;

import dev.puntual.kernel.TenantId;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Who asks: a company's program with one of its keys.
 *
 * @param scope what the key opens
 * @param country of the company
 * @param zone where the company's day turns
 */
public record Holder(TenantId tenant, UUID key, String scope, String country, ZoneId zone) {

  /** See what people see; change nothing. */
  public static final String READ = "read";

  /** The same, and note what people permit and take back. */
  public static final String CONSENT = "consent";

  public boolean notesConsents() {
    return scope.equals(CONSENT);
  }
}
