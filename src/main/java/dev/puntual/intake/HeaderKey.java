package dev.puntual.intake;

import dev.puntual.intake.values.PlainText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Knows a sender's layout again: a fingerprint of the names of its columns, in their order. */
final class HeaderKey {

  private HeaderKey() {}

  /** Empty for a table without names. */
  static String of(List<String> headers) {
    if (headers.stream().allMatch(String::isBlank)) {
      return "";
    }
    var names = String.join("\n", headers.stream().map(PlainText::key).toList());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(names.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
