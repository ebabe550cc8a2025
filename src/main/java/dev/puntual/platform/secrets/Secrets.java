package dev.puntual.platform.secrets;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTx;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Seals settings with a data key of the company's own, which the master key wraps, and signs tokens
 * with keys derived from the installation's first master key, one per purpose. Sealed bytes open
 * only for the tenant they were sealed for.
 */
public final class Secrets {

  /** Before there were data keys: a key derived from the master key. */
  private static final byte FIRST_VERSION = 1;

  private final DataKeys keys;

  private Secrets(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * @param given a master key of at least 32 characters, or empty for the one kept in {@code home}
   */
  public static Secrets open(String given, Path home) {
    return open(GivenKeys.only(given), home);
  }

  /** As {@link #open(String, Path)}, with keys that were rotated. */
  public static Secrets open(GivenKeys given, Path home) {
    return new Secrets(new DataKeys(() -> KeyRing.of(given, home)));
  }

  /**
   * Sixteen hexadecimal digits that are the same for the same master key and tell nothing of it, so
   * that a backup can say which one it needs. Empty when there is no key yet; none is made.
   */
  public static Optional<String> nameOfKey(GivenKeys given, Path home) {
    return KeyRing.known(given, home).map(ring -> ring.wraps().name());
  }

  /** Version byte, id of the data key, nonce, cipher text and tag, in this order. */
  public byte[] seal(TenantTx tx, byte[] open) {
    return keys.sealing(tx).seal(open);
  }

  /**
   * What was sealed for this tenant.
   *
   * @throws BrokenSeal when it was sealed for another tenant, with another master key, or changed
   */
  public byte[] unseal(TenantTx tx, byte[] sealed) {
    var rest = ByteBuffer.wrap(sealed);
    return switch (sealed.length == 0 ? 0 : rest.get()) {
      case FIRST_VERSION -> ofFirstVersion(keys.ring(), tx.tenant(), rest);
      case DataKey.VERSION -> {
        var key = keys.named(tx, DataKey.idIn(tx.tenant(), rest));
        yield Seal.open(key, tx.tenant(), tx.tenant().toString(), rest);
      }
      default -> throw new BrokenSeal(tx.tenant());
    };
  }

  /** The first master key sealed it, whatever wraps today. */
  static byte[] ofFirstVersion(KeyRing ring, TenantId tenant, ByteBuffer rest) {
    return Seal.open(ring.signs().key("AES", "seal"), tenant, tenant.toString(), rest);
  }

  /**
   * HMAC-SHA-256 of the parts, 32 bytes. Each part counts with its length, so that moving a byte
   * from one to the next gives another signature.
   */
  public byte[] sign(String purpose, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.ring().signs().key("HmacSHA256", "sign " + purpose));
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
}
