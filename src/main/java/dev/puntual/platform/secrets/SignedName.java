package dev.puntual.platform.secrets;

import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A name in a URL that nobody can guess or alter: tenant, id and a 128-bit signature, 64 characters
 * of base64url. The database holds no secret, and the URL nothing personal.
 */
public final class SignedName {

  private static final int NAME_BYTES = 32;
  private static final int SIGNATURE_BYTES = 16;
  private static final int CHARACTERS = 64;

  /** What a genuine token says. */
  public record Named(TenantId tenant, UUID id) {}

  private final Secrets secrets;
  private final String purpose;

  /**
   * @param purpose a token made for one purpose is worth nothing for another
   */
  public SignedName(Secrets secrets, String purpose) {
    this.secrets = secrets;
    this.purpose = purpose;
  }

  /** The token of a name; the same each time. */
  public String write(Named name) {
    var bytes = bytes(name);
    var signature = Arrays.copyOf(secrets.sign(purpose, bytes), SIGNATURE_BYTES);
    var token = ByteBuffer.allocate(NAME_BYTES + SIGNATURE_BYTES).put(bytes).put(signature);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** Empty for everything that we did not write. */
  public Optional<Named> read(String token) {
    if (token.length() != CHARACTERS) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    var name = Arrays.copyOf(bytes, NAME_BYTES);
    var signature = Arrays.copyOfRange(bytes, NAME_BYTES, bytes.length);
    if (!secrets.verify(signature, purpose, name)) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(name);
    var tenant = new TenantId(new UUID(buffer.getLong(), buffer.getLong()));
    return Optional.of(new Named(tenant, new UUID(buffer.getLong(), buffer.getLong())));
  }

  /**
   * The tenant that a token claims, genuine or not: enough to know what time it is there, and for
   * nothing else.
   */
  public static Optional<TenantId> claimed(String token) {
    if (token.length() != CHARACTERS) {
      return Optional.empty();
    }
    try {
      var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      return Optional.of(new TenantId(new UUID(buffer.getLong(), buffer.getLong())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Named name) {
    var tenant = name.tenant().value();
    return ByteBuffer.allocate(NAME_BYTES)
        .putLong(tenant.getMostSignificantBits())
        .putLong(tenant.getLeastSignificantBits())
        .putLong(name.id().getMostSignificantBits())
        .putLong(name.id().getLeastSignificantBits())
        .array();
  }
}
