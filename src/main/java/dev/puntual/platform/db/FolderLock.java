package dev.puntual.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * One process per data folder, for as long as that process lives. The operating system lets go of
 * it even after kill -9, so nothing stale can remain.
 */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(DataFolder folder) {
    try {
      var channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new ClusterUnavailable("cluster.locked", folder.root());
      }
      return new FolderLock(channel);
    } catch (IOException refused) {
      throw new ClusterUnavailable(refused, "cluster.folder.unusable", folder.root());
    }
  }

  /** Whether nobody works in that folder just now. */
  static boolean isFree(DataFolder folder) {
    try (var channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return locked(channel);
    } catch (IOException refused) {
      throw new ClusterUnavailable(refused, "cluster.folder.unusable", folder.root());
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
