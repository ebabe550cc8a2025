package dev.puntual.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One start of the server, with the patience that a crash before it asks for. */
final class ServerStart {

  /**
   * Children of a killed server need a moment to notice; until then its memory counts as in use.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration ATTEMPT_EVERY = Duration.ofMillis(250);
  private static final Duration LOOK_EVERY = Duration.ofMillis(15);

  /** A server that answers. */
  record Running(Process process, int port) {}

  private final ServerCommand command;
  private final ServerLog log;
  private volatile @Nullable Process process;

  ServerStart(ServerCommand command) {
    this.command = command;
    this.log = new ServerLog(command.folder().log());
  }

  /** The server's process, or null before the first start. */
  @Nullable Process process() {
    return process;
  }

  Running run() throws InterruptedException {
    new Orphan(command.folder()).clear();
    log.rotate();
    int port = port();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var attempt = launch(port);
      if (ready(attempt)) {
        remember(port);
        return new Running(attempt, port);
      }
      var reason = log.reason();
      if (System.nanoTime() > giveUp || !reason.passes()) {
        throw new ClusterUnavailable("cluster.start", reason.text(), command.folder().log());
      }
      port = reason.portTaken() ? freePort() : port;
      Thread.sleep(ATTEMPT_EVERY);
    }
  }

  /** The last one if it is free, so that an operator's own tools find the server again. */
  private int port() {
    String last = DataFolder.read(command.folder().port());
    return last.isEmpty() ? freePort() : Integer.parseInt(last);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private Process launch(int port) {
    log.mark();
    try {
      var started =
          Command.prepare(command.on(port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(command.folder().log().toFile()))
              .start();
      process = started;
      return started;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** As long as the process lives it is worth waiting: it may be replaying a long log. */
  private boolean ready(Process attempt) throws InterruptedException {
    while (!attempt.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      var file = PidFile.read(command.folder().pidFile());
      if (file.pid() == attempt.pid() && file.ready()) {
        return true;
      }
    }
    return false;
  }

  private void remember(int port) {
    try {
      Files.writeString(command.folder().port(), Integer.toString(port));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
