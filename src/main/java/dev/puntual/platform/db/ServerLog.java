package dev.puntual.platform.db;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server writes about itself, and why its last start failed. */
final class ServerLog {

  private static final long ROTATE_BYTES = 16L << 20;
  private static final int TAIL_BYTES = 16 << 10;

  /** Why a start failed, in the server's own words (always English). */
  record Reason(String text) {

    boolean portTaken() {
      return text.contains("could not bind") || text.contains("could not create any TCP/IP");
    }

    /** True when the same start may succeed a moment later. */
    boolean passes() {
      return portTaken() || text.contains("already exists") || text.contains("still in use");
    }
  }

  private final Path file;
  private long attemptBegins;

  ServerLog(Path file) {
    this.file = file;
  }

  /** Keeps one older file. */
  void rotate() {
    try {
      if (Files.exists(file) && Files.size(file) > ROTATE_BYTES) {
        Files.move(
            file, file.resolveSibling("server.old.log"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** From here on, lines belong to the next attempt. */
  void mark() {
    attemptBegins = file.toFile().length();
  }

  Reason reason() {
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(Math.max(attemptBegins, log.length() - TAIL_BYTES));
      byte[] tail = new byte[(int) (log.length() - log.getFilePointer())];
      log.readFully(tail);
      return new Reason(new String(tail, StandardCharsets.UTF_8).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
