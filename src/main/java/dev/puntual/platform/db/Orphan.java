package dev.puntual.platform.db;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a crash of ours may leave: a server without a parent, or a pid file whose number meanwhile
 * belongs to somebody else (usual in containers). Only the holder of the folder's lock may look
 * here: to anybody else a server at work would look the same.
 */
record Orphan(DataFolder folder) {

  private static final Logger log = LoggerFactory.getLogger(Orphan.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  void clear() {
    var file = PidFile.read(folder.pidFile());
    if (file.pid() == 0) {
      return;
    }
    ProcessHandle.of(file.pid()).ifPresent(process -> clear(process, file));
  }

  private void clear(ProcessHandle process, PidFile file) {
    if (ours(process)) {
      log.info("Stopping the PostgreSQL that an earlier run left behind ({})", process.pid());
      stop(process);
    } else if (process.isAlive()) {
      file.rewrite(folder.pidFile(), ProcessHandle.current().pid());
    }
  }

  private boolean ours(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("-D" + folder.cluster() + " ");
  }

  private void stop(ProcessHandle process) {
    Signal.FAST_STOP.send(process.pid());
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stubborn) {
      throw new ClusterUnavailable(stubborn, "cluster.orphan", Long.toString(process.pid()));
    }
  }
}
