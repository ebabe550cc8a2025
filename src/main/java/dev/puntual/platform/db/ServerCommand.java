package dev.puntual.platform.db;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words that start the server, settings included: an upgrade of ours also updates them. */
record ServerCommand(
    ServerSoftware software, ServerIdentity identity, DataFolder folder, boolean durable) {

  /** Sized for a machine that also runs the application: a few GB of memory, 2 cores. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=40",
          "effective_cache_size=2GB",
          "work_mem=32MB",
          "maintenance_work_mem=256MB",
          "max_wal_size=2GB",
          "wal_compression=pglz",
          "random_page_cost=1.1",
          // Statistics within seconds of an import, not a minute: the evaluation that follows a
          // first
          // file ran up to fifteen times slower on plans made without them.
          "autovacuum_naptime=10s",
          "jit=off",
          // A statement gone wrong ends by itself, and does not fill the disk for everybody.
          "temp_file_limit=20GB",
          "timezone=UTC",
          "log_timezone=UTC",
          "track_io_timing=on",
          "shared_preload_libraries=pg_stat_statements");

  /** A slow or failed statement is logged as it was written, never with the values bound to it. */
  private static final List<String> LOGGING =
      List.of(
          "log_min_duration_statement=2000",
          "log_parameter_max_length=0",
          "log_parameter_max_length_on_error=0",
          "log_error_verbosity=terse",
          "log_checkpoints=off");

  private static final List<String> DURABLE =
      List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

  private static final List<String> FORGETFUL =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

  List<String> on(int port) {
    var words = new ArrayList<>(List.of(software.program("postgres").toString()));
    words.add("-D" + folder.cluster());
    words.add("-p" + port);
    words.addAll(List.of("-c", "shared_buffers=" + sharedBuffers(MachineMemory.bytes()) + "MB"));
    Stream.of(SETTINGS, LOGGING, durable ? DURABLE : FORGETFUL)
        .flatMap(List::stream)
        .forEach(setting -> words.addAll(List.of("-c", setting)));
    return identity.before(words);
  }

  /**
   * A sixteenth of the machine, in MiB: whole tables are read and written within a minute of the
   * day, and pages that do not fit are written twice.
   */
  static long sharedBuffers(long memory) {
    return Math.clamp((memory / 16) >> 20, 256, 1_024);
  }
}
