package dev.puntual.platform.secrets;

import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals settings and signs tokens with keys derived from the master key, one per purpose (HKDF, RFC
 * 5869). Sealed bytes are AES-256-GCM and open only for the tenant they were sealed for.
 */
public final class Secrets {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final MasterKey master;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

  private Secrets(MasterKey master) {
    this.master = master;
  }

  /**
   * @param given a master key of at least 32 characters, or empty for the one kept in {@code home}
   */
  public static Secrets open(String given, Path home) {
    return new Secrets(MasterKey.of(given, home));
  }

  /**
   * Sixteen hexadecimal digits that are the same for the same master key and tell nothing of it, so
   * that a backup can say which one it needs. Empty when there is no key yet; none is made.
   */
  public static Optional<String> nameOfKey(String given, Path home) {
    return MasterKey.known(given, home)
        .map(key -> new Secrets(key).sign("name of the master key"))
        .map(signature -> HexFormat.of().formatHex(signature, 0, 8));
  }

  /** Version byte, nonce, cipher text and tag, in this order. */
  public byte[] seal(TenantId tenant, byte[] open) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, tenant, nonce).doFinal(open);
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * What was sealed for this tenant.
   *
   * @throws BrokenSeal when it was sealed for another tenant, with another master key, or changed
   */
  public byte[] unseal(TenantId tenant, byte[] sealed) {
    if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
      throw new BrokenSeal(tenant);
    }
    var nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed, 1, NONCE_BYTES).get(nonce);
    try {
      int start = 1 + NONCE_BYTES;
      return cipher(Cipher.DECRYPT_MODE, tenant, nonce)
          .doFinal(sealed, start, sealed.length - start);
    } catch (AEADBadTagException e) {
      throw new BrokenSeal(tenant, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot unseal", e);
    }
  }

  /**
   * HMAC-SHA-256 of the parts, 32 bytes. Each part counts with its length, so that moving a byte
   * from one to the next gives another signature.
   */
  public byte[] sign(String purpose, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key("HmacSHA256", "sign " + purpose));
      for (var part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  /**
   * Whether the signature, or its first bytes when a token had no room for all 32, belongs to the
   * parts. Takes the same time whatever differs; fewer than 16 bytes never verify.
   */
  public boolean verify(byte[] signature, String purpose, byte[]... parts) {
    if (signature.length < 16 || signature.length > 32) {
      return false;
    }
    var whole = ByteBuffer.wrap(sign(purpose, parts));
    var expected = new byte[signature.length];
    whole.get(expected);
    return MessageDigest.isEqual(expected, signature);
  }

  private Cipher cipher(int mode, TenantId tenant, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key("AES", "seal"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(tenant.toString().getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private SecretKey key(String algorithm, String purpose) {
    return keys.computeIfAbsent(purpose, _ -> derive(algorithm, purpose));
  }

  private SecretKey derive(String algorithm, String purpose) {
    try {
      var recipe =
          HKDFParameterSpec.ofExtract()
              .addIKM(master.bytes())
              .thenExpand(("puntual " + purpose).getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, recipe);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot derive a key for " + purpose, e);
    }
  }
}
