package dev.puntual.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A durable home for one test. {@link #used} starts from a copy of one that was opened and closed
 * before, because making a cluster from nothing costs a second each time.
 */
record Home(Path path) {

  static final Path SOFTWARE = Path.of("target/software");

  private static final class Template {
    private static final Home OPENED_ONCE = make();

    private static Home make() {
      try {
        var home = new Home(Files.createTempDirectory("puntual-home-"));
        Runtime.getRuntime().addShutdownHook(new Thread(home::delete));
        home.open().close();
        return home;
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  static Home used(Path path) throws IOException {
    Path template = Template.OPENED_ONCE.path;
    try (Stream<Path> all = Files.walk(template)) {
      for (Path from : all.filter(each -> !each.equals(template)).toList()) {
        Path to = path.resolve(template.relativize(from));
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new Home(path);
  }

  Cluster open() {
    return Cluster.open(new ClusterSettings.Embedded(path, SOFTWARE, true));
  }

  DataFolder folder() {
    return new DataFolder(path.resolve("database"));
  }

  private void delete() {
    try {
      Archive.delete(path);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
