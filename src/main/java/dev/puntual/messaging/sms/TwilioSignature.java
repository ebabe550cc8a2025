package dev.puntual.messaging.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How Twilio signs what it posts: HMAC-SHA-1 in Base64 over the address and each field's name and
 * value in the order of the names (twilio.com/docs/usage/security#validating-requests).
 */
public final class TwilioSignature {

  private TwilioSignature() {}

  /**
   * Whether one of the secrets made the signature; takes as long whether it did or not.
   *
   * @param secrets empty ones are left out: nobody signs with nothing
   */
  public static boolean fits(
      String signature, String address, Map<String, String> fields, List<String> secrets) {
    boolean genuine = false;
    for (var secret : secrets) {
      if (!secret.isEmpty()) {
        genuine |=
            MessageDigest.isEqual(
                write(address, fields, secret).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
      }
    }
    return genuine;
  }

  static String write(String address, Map<String, String> fields, String secret) {
    var signed = new StringBuilder(address);
    new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
