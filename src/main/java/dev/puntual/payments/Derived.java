package dev.puntual.payments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they name, so that doing something twice is doing it once. */
final class Derived {

  private Derived() {}

  /** What {@code md5(text)::uuid} is in SQL. */
  static UUID id(String naturalKey) {
    try {
      var digest =
          MessageDigest.getInstance("MD5").digest(naturalKey.getBytes(StandardCharsets.UTF_8));
      var buffer = ByteBuffer.wrap(digest);
      return new UUID(buffer.getLong(), buffer.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
