package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.Cluster;
import dev.puntual.platform.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Restores a backup into a database that nobody uses yet. */
final class RestoreBackup extends BackupErrand {

  RestoreBackup(Supplier<Backups> place) {
    super("restore", place);
  }

  /** The file is read to its end before anything is made, be it a folder. */
  @Override
  void work(Backups place, Path file, boolean stopped, Consumer<String> tell)
      throws SQLException, IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (var backup = BackupFile.open(file)) {
      backup.verify();
      try (var cluster = Cluster.open(place.settings())) {
        Restoration.run(backup, cluster.address(), place.files(), !stopped);
      }
      var manifest = backup.manifest();
      tell.accept(
          Terminal.sentence(
              "restore.done",
              manifest.madeAt(),
              manifest.tables().size(),
              manifest.rows(),
              manifest.files().size()));
      tell.accept(Terminal.sentence(stopped ? "restore.queue" : "restore.unsure"));
      tellOfKey(place, manifest, tell);
    }
  }

  private static void tellOfKey(Backups place, Manifest manifest, Consumer<String> tell) {
    if (manifest.key().isEmpty() || manifest.key().equals(place.keyName())) {
      return;
    }
    tell.accept(
        place.keyInFile()
            ? Terminal.sentence("restore.key.file", place.keyFile().toAbsolutePath())
            : Terminal.sentence("restore.key.given"));
  }
}
