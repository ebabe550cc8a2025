package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.ProviderCall;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How Meta signs what it posts: HMAC-SHA-256 over the bytes of the body with the secret of the app
 * (developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads).
 */
final class CloudSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private CloudSignature() {}

  /** Whether the present secret or the one before made it; takes as long whether it did or not. */
  static boolean fits(ProviderCall call, Account account, String secretName) {
    var told = call.header("x-hub-signature-256").getBytes(StandardCharsets.UTF_8);
    boolean genuine = false;
    for (var secret : List.of(account.key(secretName), account.key(Account.OLD + secretName))) {
      if (!secret.isEmpty()) {
        genuine |= MessageDigest.isEqual(write(call.body(), secret), told);
      }
    }
    return genuine;
  }

  /** Whether a word is the one that was agreed on; takes as long whether it is or not. */
  static boolean same(String told, String agreed) {
    return !agreed.isEmpty()
        && MessageDigest.isEqual(
            told.getBytes(StandardCharsets.UTF_8), agreed.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] write(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      var hex = HexFormat.of().formatHex(mac.doFinal(body));
      return (PREFIX + hex).getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
