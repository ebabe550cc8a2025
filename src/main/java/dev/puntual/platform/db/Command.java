package dev.puntual.platform.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A short-lived program: run it, wait, read what it said. */
record Command(List<String> words) {

  /** Exit code 127, as a shell would say, when there is no such program. */
  record Answer(int exit, String output) {}

  static Command of(String... words) {
    return new Command(List.of(words));
  }

  Answer run() {
    try {
      Process process = prepare(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output);
    } catch (IOException noSuchProgram) {
      return new Answer(127, String.valueOf(noSuchProgram.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Answer(130, "interrupted");
    }
  }

  /**
   * Nothing of our environment goes along: it holds secrets, and PostgreSQL reads variables of its
   * own.
   */
  static ProcessBuilder prepare(List<String> words) {
    var builder = new ProcessBuilder(words).directory(Path.of("/").toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", (path == null ? "" : path + ":") + "/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
