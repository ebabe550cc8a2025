package dev.puntual.platform.files;

/** What became of a file that came in. */
public sealed interface Kept {

  /**
   * It is on the disk, whole.
   *
   * @param bytes its length
   * @param sha256 its fingerprint, 64 hexadecimal digits
   */
  record Whole(long bytes, String sha256) implements Kept {}

  /**
   * It went on past the limit; nothing was kept.
   *
   * @param limit in bytes
   */
  record TooLarge(long limit) implements Kept {}
}
