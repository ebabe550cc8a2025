package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a visitor holds: which company, which row there, and a secret of 256 bits of which we keep
 * only the hash. Written {@code tenant.row.secret}.
 */
record TokenName(TenantId tenant, UUID row, String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.([\\w-]{43})");

  static String freshSecret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty for anything that we did not write. */
  static Optional<TokenName> read(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TokenName(
              TenantId.of(shape.group(1)), UUID.fromString(shape.group(2)), shape.group(3)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  byte[] hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Takes the same time wherever the two differ. */
  boolean matches(byte[] keptHash) {
    return MessageDigest.isEqual(hash(), keptHash);
  }

  String text() {
    return tenant + "." + row + "." + secret;
  }

  /** Never the secret: records find their way into logs. */
  @Override
  public String toString() {
    return tenant + "." + row;
  }
}
