package dev.puntual.platform.db;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A second JVM with the classes of this one, on the same machine. */
final class ChildJvm {

  /** What the launcher needs; a user who may not enter our home gets copies of these. */
  private static final List<String> NEEDED =
      List.of("postgres", "commons-", "xz-", "slf4j", "logback", "jspecify");

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildJvm start(String... arguments) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), arguments);
  }

  /** As another user, for whom {@link #copied} made a class path that this user can read. */
  static ChildJvm startAs(List<String> identity, String classPath, String... arguments)
      throws IOException {
    return start(identity, classPath, arguments);
  }

  private static ChildJvm start(List<String> identity, String classPath, String... arguments)
      throws IOException {
    var words = new ArrayList<>(identity);
    words.add(JAVA.toString());
    words.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-cp", classPath));
    words.add(ClusterChild.class.getName());
    words.addAll(List.of(arguments));
    return new ChildJvm(new ProcessBuilder(words).redirectErrorStream(true).start());
  }

  /** The class path again, as copies in that folder. */
  static String copied(Path copies) throws IOException {
    var entries = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        entries.add(copyTree(path, copies.resolve("classes-" + entries.size())).toString());
      } else if (NEEDED.stream().anyMatch(path.getFileName().toString()::contains)) {
        entries.add(Files.copy(path, copies.resolve(path.getFileName())).toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  static Path copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
    return to;
  }

  /** The next line it says, or null at its end. */
  String line() throws IOException {
    return output.readLine();
  }

  /** Everything it still says, until its end. */
  List<String> rest() {
    return output.lines().toList();
  }

  int exit() throws InterruptedException {
    return process.waitFor();
  }

  /** kill -9, and gone when this returns. Goes by the handle, which leaves the output readable. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }
}
