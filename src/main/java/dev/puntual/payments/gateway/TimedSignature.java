package dev.puntual.payments.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A header {@code t=1700000000,v1=5257a8…,v1=…}: HMAC-SHA-256 in hex over the second, a dot and the
 * body, once per valid secret while one is being replaced by the next. As Stripe signs its webhooks
 * (docs.stripe.com/webhooks#verify-manually), and as our test gateway signs its own.
 */
public final class TimedSignature {

  private TimedSignature() {}

  /** The header for a body. */
  public static String write(String body, String secret, Instant now) {
    long second = now.getEpochSecond();
    return "t=" + second + ",v1=" + hmac(second + "." + body, secret);
  }

  /**
   * What is wrong with the header; empty when one of its signatures was made with one of the
   * secrets, not more than {@code tolerance} ago or ahead.
   *
   * @param secrets empty ones are left out: nobody signs with nothing
   */
  public static Optional<String> fault(
      String header, String body, List<String> secrets, Duration tolerance, Instant now) {
    var parts = Parts.of(header);
    if (parts.isEmpty()) {
      return Optional.of("the signature header is not like t=…,v1=…");
    }
    var signed = parts.get();
    boolean genuine = false;
    for (var secret : secrets) {
      if (!secret.isEmpty()) {
        genuine |= signed.matches(hmac(signed.second + "." + body, secret));
      }
    }
    if (!genuine) {
      return Optional.of("no signature fits");
    }
    var age = Duration.between(Instant.ofEpochSecond(signed.second), now).abs();
    return age.compareTo(tolerance) > 0
        ? Optional.of("signed " + age.toSeconds() + " s away from now")
        : Optional.empty();
  }

  private record Parts(long second, List<String> signatures) {

    static Optional<Parts> of(String header) {
      long second = -1;
      var signatures = new ArrayList<String>();
      for (var part : header.split(",", 20)) {
        int equals = part.indexOf('=');
        var name = equals < 0 ? "" : part.substring(0, equals).strip();
        var value = part.substring(equals + 1).strip();
        if ("t".equals(name) && value.matches("\\d{1,12}")) {
          second = Long.parseLong(value);
        } else if ("v1".equals(name)) {
          signatures.add(value);
        }
      }
      return second < 0 || signatures.isEmpty()
          ? Optional.empty()
          : Optional.of(new Parts(second, signatures));
    }

    boolean matches(String expected) {
      boolean found = false;
      for (var signature : signatures) {
        found |=
            MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
      }
      return found;
    }
  }

  private static String hmac(String text, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
