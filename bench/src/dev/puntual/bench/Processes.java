package dev.puntual.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** CPU seconds of this JVM and all processes below it, the database's among them (Linux). */
final class Processes {

  private static final double TICKS_A_SECOND = 100;

  private Processes() {}

  /**
   * This program's classes in another JVM, which says on our error stream what goes wrong there.
   *
   * @param heap as {@code -Xmx} has it
   */
  static ProcessBuilder java(String heap, Class<?> main, String... arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlogging.level.root=warn",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  static double cpuSeconds() {
    double own =
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    return own + ProcessHandle.current().descendants().mapToDouble(Processes::ofOne).sum();
  }

  /** Of one process below this one, so that it can be told apart. */
  static double cpuSeconds(ProcessHandle process) {
    return ofOne(process);
  }

  /** Fields 14 to 17 of /proc/pid/stat: its own time and that of children that have ended. */
  private static double ofOne(ProcessHandle process) {
    var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    try {
      var fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ", -1);
      double ticks = 0;
      for (int i = 11; i <= 14; i++) {
        ticks += Double.parseDouble(fields[i]);
      }
      return ticks / TICKS_A_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
