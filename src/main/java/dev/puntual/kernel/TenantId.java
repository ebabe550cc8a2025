package dev.puntual.kernel;

import java.util.UUID;

/**
 * The company on whose behalf everything happens. First argument of every call that touches data.
 */
public record TenantId(UUID value) {

  public static TenantId fresh() {
    return new TenantId(Ids.next());
  }

  /** Reads the canonical UUID form; throws {@link IllegalArgumentException} on anything else. */
  public static TenantId of(String text) {
    return new TenantId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
