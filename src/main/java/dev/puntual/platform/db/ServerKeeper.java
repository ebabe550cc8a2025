package dev.puntual.platform.db;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one server running: starts it, starts it again on the same port when it dies, stops it.
 *
 * <p>All starts happen on one thread that lives as long as the server, because the kernel ties
 * "stop when your parent dies" to the thread that forked, not to the process.
 */
final class ServerKeeper {

  private static final Logger log = LoggerFactory.getLogger(ServerKeeper.class);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

  private final ServerStart start;
  private final CompletableFuture<Integer> firstPort = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean stopping;

  ServerKeeper(ServerCommand command) {
    this.start = new ServerStart(command);
    this.thread = Thread.ofPlatform().daemon().name("postgres").unstarted(this::keep);
  }

  /** Returns the port it answers on. */
  int start() {
    thread.start();
    try {
      return firstPort.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof ClusterUnavailable sentence) {
        throw sentence;
      }
      throw failed;
    }
  }

  private void keep() {
    try {
      while (!stopping) {
        var server = start.run();
        firstPort.complete(server.port());
        int exit = server.process().waitFor();
        if (!stopping) {
          log.warn("PostgreSQL ended by itself (exit {}); starting it again", exit);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      if (!firstPort.completeExceptionally(failed)) {
        log.error("PostgreSQL cannot be started again", failed);
      }
    }
  }

  /** Waits for a clean end; after a minute settles for one that the next start repairs. */
  void stop() {
    stopping = true;
    if (!stopped(Signal.FAST_STOP)) {
      log.warn("PostgreSQL takes long to stop; ending it at once, the next start recovers");
      stopped(Signal.IMMEDIATE_STOP);
    }
  }

  private boolean stopped(Signal signal) {
    @Nullable Process process = start.process();
    if (process != null && process.isAlive()) {
      signal.send(process.pid());
    }
    try {
      return thread.join(STOP_PATIENCE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
