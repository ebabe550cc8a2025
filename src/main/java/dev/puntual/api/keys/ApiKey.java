package dev.puntual.api.keys;

import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A key as its holder has it: {@code puntual_} and 86 characters of base64url, which are the
 * company, the key's own id and a secret of 256 bits. The prefix lets scanners of repositories
 * recognise one that got lost.
 */
final class ApiKey {

  private static final String PREFIX = "puntual_";
  private static final int NAME_BYTES = 32;
  private static final int SECRET_BYTES = 32;
  private static final int CHARACTERS = 86;
  private static final int ENDING = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TenantId tenant;
  private final UUID id;
  private final byte[] secret;

  private ApiKey(TenantId tenant, UUID id, byte[] secret) {
    this.tenant = tenant;
    this.id = id;
    this.secret = secret;
  }

  static ApiKey fresh(TenantId tenant, UUID id) {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new ApiKey(tenant, id, secret);
  }

  /** Empty for anything that has not our form. */
  static Optional<ApiKey> read(String text) {
    if (text.length() != PREFIX.length() + CHARACTERS || !text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
      var name = ByteBuffer.wrap(bytes);
      return Optional.of(
          new ApiKey(
              new TenantId(new UUID(name.getLong(), name.getLong())),
              new UUID(name.getLong(), name.getLong()),
              Arrays.copyOfRange(bytes, NAME_BYTES, bytes.length)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  TenantId tenant() {
    return tenant;
  }

  UUID id() {
    return id;
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Takes the same time wherever the two differ. */
  boolean matches(byte[] keptHash) {
    return MessageDigest.isEqual(hash(), keptHash);
  }

  /** The whole key; for the one moment in which a person sees it. */
  String text() {
    var bytes =
        ByteBuffer.allocate(NAME_BYTES + SECRET_BYTES)
            .putLong(tenant.value().getMostSignificantBits())
            .putLong(tenant.value().getLeastSignificantBits())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(secret);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  String ending() {
    var text = text();
    return text.substring(text.length() - ENDING);
  }

  /** Never the secret: what is printed finds its way into logs. */
  @Override
  public String toString() {
    return PREFIX + id;
  }
}
