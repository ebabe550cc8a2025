package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof in an address for providers that sign nothing: only whom we told the address of a message
 * knows its token. It says who calls, not what is true: that is asked of the provider again.
 */
final class AddressToken {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String EAR_NAME = "answers";
  private static final Pattern EAR = Pattern.compile("[?]r=([0-9a-f]{64})$");
  private static final Pattern MARKED = Pattern.compile("[?&]m=([0-9a-f-]{36})&f=([0-9a-f]{64})$");

  private AddressToken() {}

  /** The address of one message, with the token behind it. */
  static String mark(String address, UUID message, String secret) {
    return address + "&f=" + token("delivery of " + message, secret);
  }

  /** Whose address was called; empty when no secret of the account made its token. */
  static Optional<UUID> believed(String address, Account account, String secretName) {
    var marked = MARKED.matcher(address);
    if (!marked.find()) {
      return Optional.empty();
    }
    UUID message;
    try {
      message = UUID.fromString(marked.group(1));
    } catch (IllegalArgumentException stranger) {
      return Optional.empty();
    }
    var told = marked.group(2);
    boolean fits = fits(told, "delivery of " + message, account.key(secretName));
    fits |= fits(told, "delivery of " + message, account.key(Account.OLD + secretName));
    return fits ? Optional.of(message) : Optional.empty();
  }

  /** The address at which people's answers are told, with the token behind it. */
  static String ear(String address, String secret) {
    return address + "?r=" + token(EAR_NAME, secret);
  }

  /** Whether somebody called the address of answers who knows it from us. */
  static boolean atEar(String address, Account account, String secretName) {
    var marked = EAR.matcher(address);
    if (!marked.find()) {
      return false;
    }
    boolean fits = fits(marked.group(1), EAR_NAME, account.key(secretName));
    fits |= fits(marked.group(1), EAR_NAME, account.key(Account.OLD + secretName));
    return fits;
  }

  private static boolean fits(String told, String what, String secret) {
    return !secret.isEmpty()
        && MessageDigest.isEqual(
            token(what, secret).getBytes(StandardCharsets.US_ASCII),
            told.getBytes(StandardCharsets.US_ASCII));
  }

  private static String token(String what, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
