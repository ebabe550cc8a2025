package dev.puntual.platform.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup to read from: a zip file whose last entry is its manifest. */
final class BackupFile implements AutoCloseable {

  static final String MANIFEST = "manifest.txt";

  private static final Pattern FILE = Pattern.compile("files/[0-9a-f-]{36}/[0-9a-f-]{36}");
  private static final int LONGEST_MANIFEST = 1 << 28;

  private final Path path;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path path, ZipFile zip) throws IOException {
    this.path = path;
    this.zip = zip;
    this.manifest = readManifest();
  }

  /** Reads the manifest only; {@link #verify} reads the rest. */
  static BackupFile open(Path path) throws IOException {
    try {
      var zip = new ZipFile(path.toFile());
      try {
        return new BackupFile(path, zip);
      } catch (IOException | RuntimeException unreadable) {
        zip.close();
        throw unreadable;
      }
    } catch (ZipException cutShort) {
      throw new BackupRefused("restore.damaged", path, String.valueOf(cutShort.getMessage()));
    }
  }

  /** Whether an entry has the name of a file that a person handed us: company and id. */
  static boolean isFile(String entry) {
    return FILE.matcher(entry).matches();
  }

  Manifest manifest() {
    return manifest;
  }

  /** Reads every byte once and refuses a file in which one is missing, added or changed. */
  void verify() throws IOException {
    if (zip.size() != manifest.parts().size() + 1) {
      throw damaged(MANIFEST);
    }
    for (var part : manifest.parts()) {
      var digest = Digests.fresh();
      try (var in = new DigestInputStream(stream(part), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (ZipException unreadable) {
        throw damaged(part.entry());
      }
      if (!Digests.hex(digest).equals(part.sha256()) || !(part.table() || isFile(part.entry()))) {
        throw damaged(part.entry());
      }
    }
  }

  InputStream stream(Manifest.Part part) throws IOException {
    var entry = zip.getEntry(part.entry());
    if (entry == null) {
      throw damaged(part.entry());
    }
    return zip.getInputStream(entry);
  }

  BackupRefused damaged(String where) {
    return new BackupRefused("restore.damaged", path, where);
  }

  private Manifest readManifest() throws IOException {
    var entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw damaged(MANIFEST);
    }
    try (var in = zip.getInputStream(entry)) {
      return Manifest.read(in.readNBytes(LONGEST_MANIFEST)).orElseThrow(() -> damaged(MANIFEST));
    } catch (ZipException unreadable) {
      throw damaged(MANIFEST);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
