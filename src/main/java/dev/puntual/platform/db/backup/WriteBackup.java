package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.Cluster;
import dev.puntual.platform.db.ClusterSettings;
import dev.puntual.platform.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a backup, also of a Puntual at work. The file appears under its name only when whole. */
final class WriteBackup extends BackupErrand {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  WriteBackup(Supplier<Backups> place) {
    super("backup", place);
  }

  @Override
  void work(Backups place, Path file, boolean stopped, Consumer<String> tell)
      throws SQLException, IOException {
    if (Files.exists(file)) {
      throw new BackupRefused("backup.exists", file);
    }
    if (place.settings() instanceof ClusterSettings.Embedded(var home, _, _)
        && Files.notExists(home.resolve("database"))) {
      throw new BackupRefused("backup.nowhere", home.toAbsolutePath());
    }
    Manifest manifest;
    try (var cluster = Cluster.join(place.settings())) {
      manifest = write(place, cluster, file);
    }
    tell.accept(
        Terminal.sentence(
            "backup.done",
            file,
            manifest.tables().size(),
            manifest.rows(),
            manifest.files().size()));
    tell.accept(
        place.keyInFile()
            ? Terminal.sentence("backup.key.file", place.keyFile().toAbsolutePath())
            : Terminal.sentence("backup.key.given"));
  }

  private static Manifest write(Backups place, Cluster cluster, Path file)
      throws SQLException, IOException {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(beside);
    try {
      Manifest manifest;
      try (var channel =
          FileChannel.open(
              beside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              OWNER_ONLY)) {
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        manifest = Snapshot.write(cluster.address(), place.files(), place.keyName(), out);
        out.flush();
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
