package dev.puntual.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;

/**
 * The server's programs, taken once from the archive on the class path.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}; its name changes with the archive
 * @param version what the server says of itself, as in {@code 18.6}
 */
record ServerSoftware(Path folder, String version) {

  private static final String VERSION_FILE = "VERSION";

  static ServerSoftware unpackedIn(Path parent) {
    URL archive = archive();
    try {
      Path folder = parent.toAbsolutePath().normalize().resolve("postgres-" + fingerprint(archive));
      if (!Files.exists(folder)) {
        unpack(archive, folder);
      }
      return new ServerSoftware(folder, Files.readString(folder.resolve(VERSION_FILE)).strip());
    } catch (IOException refused) {
      throw new ClusterUnavailable(refused, "cluster.folder.unusable", parent);
    }
  }

  private static URL archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
    String name = (system.startsWith("mac") ? "darwin" : "linux") + "-" + machine;
    URL archive = ServerSoftware.class.getResource("/postgres-" + name + ".txz");
    if (archive == null) {
      throw new ClusterUnavailable("cluster.software.missing", name);
    }
    return archive;
  }

  /** The jar's index already knows the checksum, so no start has to read 15 MB to compute it. */
  private static String fingerprint(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection jar) {
      ZipEntry entry = jar.getJarEntry();
      return Long.toHexString(entry.getCrc());
    }
    return Long.toHexString(archive.openConnection().getContentLengthLong());
  }

  /** A kill in the middle, or a second process at the same work, leaves no half-filled folder. */
  private static void unpack(URL archive, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path draft = Files.createTempDirectory(folder.getParent(), "unpacking-");
    try (InputStream in = archive.openStream()) {
      Archive.unpack(in, draft);
      Files.writeString(draft.resolve(VERSION_FILE), askVersion(draft));
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      Archive.delete(draft);
      if (!Files.exists(folder)) {
        throw failed;
      }
    }
  }

  /** Also proves, before any data exists, that the programs run on this machine. */
  private static String askVersion(Path draft) {
    var answer = Command.of(draft.resolve("bin/postgres").toString(), "--version").run();
    String said = answer.output().strip();
    if (answer.exit() != 0) {
      throw new ClusterUnavailable("cluster.software.cannot-run", said);
    }
    return said.substring(said.lastIndexOf(' ') + 1);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  int major() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }
}
