package dev.puntual.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's {@code postmaster.pid}: who runs, and in the eighth line how far the start has come
 * (source: {@code src/include/utils/pidfile.h}).
 */
record PidFile(List<String> lines) {

  static PidFile read(Path file) {
    try {
      return new PidFile(Files.readAllLines(file));
    } catch (NoSuchFileException none) {
      return new PidFile(List.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Zero when the file is absent or still empty. */
  long pid() {
    return lines.isEmpty() || lines.getFirst().isBlank()
        ? 0
        : Long.parseLong(lines.getFirst().strip());
  }

  boolean ready() {
    return lines.size() > 7 && lines.get(7).strip().equals("ready");
  }

  /**
   * Puts another number in the first line. The rest stays, above all the shared memory's key, by
   * which PostgreSQL notices that children of a dead server still work on its files.
   */
  void rewrite(Path file, long pid) {
    var changed = new ArrayList<>(lines);
    changed.set(0, Long.toString(pid));
    try {
      Files.write(file, changed);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
