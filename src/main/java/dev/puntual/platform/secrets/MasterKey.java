package dev.puntual.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret from which every key is derived. Losing it loses the sealed settings and all links
 * that are out; backups must hold it apart from the database.
 */
final class MasterKey {

  private static final int BYTES = 32;
  private static final int SHORTEST_TEXT = 32;
  private static final String FILE = "secret.key";

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The key a person gave, or else the one in {@code <home>/secret.key}, made at the first start
   * and readable by its owner only.
   *
   * @param given at least 32 characters, or empty
   */
  static MasterKey of(String given, Path home) {
    if (given.isEmpty()) {
      return new MasterKey(inFile(home));
    }
    if (given.length() < SHORTEST_TEXT) {
      throw new IllegalStateException(
          "PUNTUAL_SECRET is shorter than " + SHORTEST_TEXT + " characters; make a longer one");
    }
    return new MasterKey(given.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #of}, but makes none. */
  static Optional<MasterKey> known(String given, Path home) {
    return given.isEmpty() && Files.notExists(home.resolve(FILE))
        ? Optional.empty()
        : Optional.of(of(given, home));
  }

  private static byte[] inFile(Path home) {
    var file = home.resolve(FILE);
    try {
      Files.createDirectories(home);
      if (Files.notExists(file)) {
        make(file);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the master key in " + file, e);
    }
  }

  private static byte[] read(Path file) throws IOException {
    var text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (text.length() != 2 * BYTES) {
      throw new IllegalStateException(file + " does not hold a master key; restore it from backup");
    }
    return HexFormat.of().parseHex(text);
  }

  /**
   * Written aside and linked into place, so that two programs that start together share one key.
   */
  private static void make(Path file) throws IOException {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    var draft = Files.createTempFile(file.getParent(), "secret", ".new", ownerOnly());
    try {
      Files.writeString(draft, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw e;
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
