package dev.puntual.platform.secrets;

import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: nonce, cipher text and tag, in this order, and open only where they belong. */
final class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  /** A new data key. */
  static SecretKey key() {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return new SecretKeySpec(bytes, "AES");
  }

  static byte[] close(SecretKey key, String place, byte[] open) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(open);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * @throws BrokenSeal when it was sealed with another key, for another place, or changed
   */
  static byte[] open(SecretKey key, TenantId tenant, String place, ByteBuffer sealed) {
    if (sealed.remaining() <= NONCE_BYTES) {
      throw new BrokenSeal(tenant);
    }
    var nonce = new byte[NONCE_BYTES];
    sealed.get(nonce);
    var rest = new byte[sealed.remaining()];
    sealed.get(rest);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(rest);
    } catch (AEADBadTagException e) {
      throw new BrokenSeal(tenant, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot unseal", e);
    }
  }

  /** A data key, wrapped for that company and under that name alone. */
  static byte[] wrap(MasterKey master, TenantId tenant, UUID id, SecretKey key) {
    return close(master.key("AES", "wrap"), tenant + " " + id, key.getEncoded());
  }

  /**
   * @throws BrokenSeal when it was wrapped by another master key, for another company, or changed
   */
  static SecretKey unwrap(MasterKey master, TenantId tenant, UUID id, byte[] wrapped) {
    var wrapping = master.key("AES", "wrap");
    var place = tenant + " " + id;
    return new SecretKeySpec(open(wrapping, tenant, place, ByteBuffer.wrap(wrapped)), "AES");
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
