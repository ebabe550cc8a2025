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

  /**
   * An id that says of itself that its company is a sandbox: version 8 of RFC 9562 §5.8, whose
   * meaning is ours, so that nobody has to ask a table.
   */
  public static TenantId freshSandbox() {
    var id = Ids.next();
    long high = (id.getMostSignificantBits() & ~0xF000L) | 0x8000L;
    return new TenantId(new UUID(high, id.getLeastSignificantBits()));
  }

  /** Whether this is a copy to try things in, out of which nothing may get. */
  public boolean sandbox() {
    return value.version() == 8;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
