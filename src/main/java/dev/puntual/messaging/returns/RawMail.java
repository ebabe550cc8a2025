package dev.puntual.messaging.returns;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A mail as it lies in the mailbox, not further than we read of any. */
final class RawMail {

  /** What is read of one mail, in bytes: the words come first, large files may not come whole. */
  static final int LONGEST = 8 * 1024 * 1024;

  private static final int SEARCHED = 256 * 1024;

  private final long life;
  private final long uid;
  private final Instant receivedAt;
  private final byte[] bytes;

  /**
   * @param life the mailbox's UIDVALIDITY
   * @param uid within that life
   */
  RawMail(long life, long uid, Instant receivedAt, byte[] bytes) {
    this.life = life;
    this.uid = uid;
    this.receivedAt = receivedAt;
    this.bytes = bytes;
  }

  long life() {
    return life;
  }

  long uid() {
    return uid;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** Its beginning, for somebody to look at when nobody could read it. */
  byte[] beginning() {
    return Arrays.copyOf(bytes, Math.min(bytes.length, SEARCHED));
  }

  /** Its beginning as characters, broken header lines and words made whole. */
  String searched() {
    return new String(beginning(), StandardCharsets.ISO_8859_1)
        .replaceAll("\r?\n[ \t]+", " ")
        .replaceAll("=\r?\n", "");
  }

  /** A field of its head as it stands there; empty when it has none. */
  String field(String name) {
    var found = Pattern.compile("(?im)^" + name + ":[ \\t]*(.{0,400})").matcher(searched());
    return found.find() ? found.group(1).strip() : "";
  }
}
