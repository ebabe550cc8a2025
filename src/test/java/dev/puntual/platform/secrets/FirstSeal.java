package dev.puntual.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** How the first releases sealed, by hand: HKDF (RFC 5869) of the master key, then AES-GCM. */
public final class FirstSeal {

  private FirstSeal() {}

  /**
   * @param master the text that a person gave
   */
  public static byte[] of(String master, TenantId tenant, byte[] open)
      throws GeneralSecurityException {
    return of(master.getBytes(UTF_8), tenant, open);
  }

  public static byte[] of(byte[] master, TenantId tenant, byte[] open)
      throws GeneralSecurityException {
    var extracted = mac(new byte[32], master);
    var key = mac(extracted, "puntual seal\u0001".getBytes(UTF_8));
    var nonce = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(tenant.toString().getBytes(UTF_8));
    var sealed = cipher.doFinal(open);
    return ByteBuffer.allocate(13 + sealed.length).put((byte) 1).put(nonce).put(sealed).array();
  }

  private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }
}
