package dev.puntual.crash;

import dev.puntual.Application;
import dev.puntual.platform.db.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with a clock that stands where we say. */
record Victim(Process process) {

  static Victim start(DatabaseAddress database, Path home, String clock) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName());
    builder.environment().put("PUNTUAL_DB_URL", database.jdbcUrl());
    builder.environment().put("PUNTUAL_DB_USER", database.user());
    builder.environment().put("PUNTUAL_DB_PASSWORD", database.password());
    builder.environment().put("PUNTUAL_HOME", home.toString());
    builder.environment().put("PUNTUAL_CLOCK", clock);
    builder.environment().put("PUNTUAL_PORT", "0");
    builder.redirectErrorStream(true).redirectOutput(home.resolve("victim.log").toFile());
    return new Victim(builder.start());
  }

  /** SIGKILL: no hook runs, nothing is said. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the process does not die");
    }
  }
}
