package dev.puntual.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** A secret from which a key for each purpose is derived (HKDF, RFC 5869). */
final class MasterKey {

  private static final int BYTES = 32;
  private static final int SHORTEST_TEXT = 32;

  private final byte[] bytes;
  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What a person gave. */
  static MasterKey given(String text) {
    if (text.length() < SHORTEST_TEXT) {
      throw new IllegalStateException(
          "PUNTUAL_SECRET is shorter than " + SHORTEST_TEXT + " characters; make a longer one");
    }
    return new MasterKey(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A line of the key file: 64 hexadecimal digits. */
  static MasterKey line(String hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException("no master key");
    }
    return new MasterKey(HexFormat.of().parseHex(hex));
  }

  static MasterKey fresh() {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new MasterKey(random);
  }

  /** As it stands in the key file. */
  String line() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Sixteen hexadecimal digits that are the same for the same key and tell nothing of it. */
  String name() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key("HmacSHA256", "sign name of the master key"));
      return HexFormat.of().formatHex(mac.doFinal(), 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot name the master key", e);
    }
  }

  /** The key of that purpose. */
  SecretKey key(String algorithm, String purpose) {
    return keys.computeIfAbsent(purpose, _ -> derive(algorithm, purpose));
  }

  private SecretKey derive(String algorithm, String purpose) {
    try {
      var recipe =
          HKDFParameterSpec.ofExtract()
              .addIKM(bytes)
              .thenExpand(("puntual " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, recipe);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot derive a key for " + purpose, e);
    }
  }
}
