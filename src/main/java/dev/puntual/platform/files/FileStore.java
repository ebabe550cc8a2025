package dev.puntual.platform.files;

import dev.puntual.kernel.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Keeps files as {@code <home>/files/<tenant>/<id>}. A file is there whole or not at all: it is
 * written beside its place, forced to the disk, and then moved.
 */
public final class FileStore {

  private static final int BLOCK = 1 << 16;

  private final Path root;

  public FileStore(Path home) {
    this.root = home.resolve("files");
  }

  /**
   * Streams a file to the disk and reckons its fingerprint on the way.
   *
   * @param limit the most bytes to take
   */
  public Kept keep(TenantId tenant, UUID id, InputStream in, long limit) throws IOException {
    var place = path(tenant, id);
    Files.createDirectories(place.getParent());
    var beside = place.resolveSibling(id + ".part");
    try {
      var kept = write(in, beside, limit);
      if (kept instanceof Kept.Whole) {
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      }
      return kept;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Throws one file away; twice is once. */
  public void drop(TenantId tenant, UUID id) throws IOException {
    Files.deleteIfExists(path(tenant, id));
  }

  /**
   * Throws away everything that was handed to a sandbox; twice is once.
   *
   * @throws IllegalArgumentException for a real company, whose files are kept
   */
  public void empty(TenantId sandbox) throws IOException {
    if (!sandbox.sandbox()) {
      throw new IllegalArgumentException(sandbox + " is no sandbox");
    }
    var folder = root.resolve(sandbox.toString());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Where a file lies; it may be gone. */
  public Path path(TenantId tenant, UUID id) {
    return root.resolve(tenant.toString()).resolve(id.toString());
  }

  private static Kept write(InputStream in, Path beside, long limit) throws IOException {
    var digest = sha256();
    long written = 0;
    try (var out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      var block = new byte[BLOCK];
      for (int count; (count = in.read(block)) > 0; ) {
        written += count;
        if (written > limit) {
          return new Kept.TooLarge(limit);
        }
        digest.update(block, 0, count);
        var bytes = ByteBuffer.wrap(block, 0, count);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    }
    return new Kept.Whole(written, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
