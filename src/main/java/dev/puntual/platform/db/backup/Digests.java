package dev.puntual.platform.db.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 hexadecimal digits. It tells damage, not a forger: whoever alters can reckon. */
final class Digests {

  private Digests() {}

  static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(String text) {
    var digest = fresh();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }
}
