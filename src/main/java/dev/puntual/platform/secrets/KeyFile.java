package dev.puntual.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code <home>/secret.key}: one master key a line, the one that wraps first, then earlier ones,
 * the oldest first. Readable by its owner only. Backups must hold it apart from the database.
 */
record KeyFile(Path home) {

  private static final String NAME = "secret.key";

  boolean exists() {
    return Files.exists(path());
  }

  /** Its keys; a first start makes one. */
  List<MasterKey> keys() {
    try {
      Files.createDirectories(home);
      if (!exists()) {
        make(MasterKey.fresh());
      }
      var text = Files.readString(path(), StandardCharsets.US_ASCII).strip();
      return Stream.of(text.split("\\s+", -1)).map(MasterKey::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the master key in " + path(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          path() + " does not hold a master key; restore it from backup", e);
    }
  }

  /** Replaces all of it at once. */
  void write(List<MasterKey> keys) {
    try {
      var draft = draft(keys);
      Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the master key in " + path(), e);
    }
  }

  /**
   * Written aside and linked into place, so that two programs that start together share one key.
   */
  private void make(MasterKey fresh) throws IOException {
    var draft = draft(List.of(fresh));
    try {
      Files.createLink(path(), draft);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(path())) {
        throw e;
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path draft(List<MasterKey> keys) throws IOException {
    var draft = Files.createTempFile(home, "secret", ".new", ownerOnly());
    var lines = keys.stream().map(MasterKey::line).collect(Collectors.joining("\n"));
    return Files.writeString(draft, lines, StandardCharsets.US_ASCII);
  }

  private Path path() {
    return home.resolve(NAME);
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
