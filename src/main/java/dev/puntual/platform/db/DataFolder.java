package dev.puntual.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything we would not want to lose, and the names of what lies in it.
 *
 * @param root absolute, owner only, outside of PostgreSQL's own directory
 */
record DataFolder(Path root) {

  static DataFolder in(Path home) {
    var folder = new DataFolder(home.toAbsolutePath().normalize().resolve("database"));
    try {
      Files.createDirectories(folder.root);
      folder.closeToOthers(folder.root);
      if (folder.exists()) {
        folder.closeToOthers(folder.cluster());
      }
    } catch (IOException refused) {
      throw new ClusterUnavailable(refused, "cluster.folder.unusable", folder.root);
    }
    return folder;
  }

  /** PostgreSQL's own directory. */
  Path cluster() {
    return root.resolve("cluster");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path password() {
    return root.resolve("password");
  }

  Path port() {
    return root.resolve("port");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }

  boolean exists() {
    return Files.exists(cluster());
  }

  /** A newer server cannot read an older one's files, nor the other way round. */
  void refuseOtherMajorThan(int major) {
    if (!exists()) {
      return;
    }
    try {
      String found = Files.readString(cluster().resolve("PG_VERSION")).strip();
      if (!found.equals(Integer.toString(major))) {
        throw new ClusterUnavailable("cluster.major", cluster(), found, Integer.toString(major));
      }
    } catch (IOException unreadable) {
      throw new ClusterUnavailable(unreadable, "cluster.folder.foreign", cluster());
    }
  }

  /** PostgreSQL refuses a directory that others may enter; copying one often opens it. */
  private void closeToOthers(Path directory) throws IOException {
    var owned = PosixFilePermissions.fromString("rwx------");
    if (!Files.getPosixFilePermissions(directory).equals(owned)) {
      Files.setPosixFilePermissions(directory, owned);
    }
  }

  /** Reads a small file of ours; empty when it is not there. */
  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
