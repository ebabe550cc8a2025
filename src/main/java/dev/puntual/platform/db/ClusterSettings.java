package dev.puntual.platform.db;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which PostgreSQL to use: one that we run in a folder, or one that is already there. */
public sealed interface ClusterSettings {

  /**
   * Our own server.
   *
   * @param home folder that survives restarts; data lies in {@code database} below it
   * @param software folder for the unpacked server programs; several homes may share it
   * @param durable false gives up every promise about power failures; for tests only
   */
  record Embedded(Path home, Path software, boolean durable) implements ClusterSettings {}

  /** A server of the operator's. */
  record External(DatabaseAddress address) implements ClusterSettings {}

  /** A durable server of our own with everything it needs below one folder. */
  static ClusterSettings in(Path home) {
    return new Embedded(home, home.resolve("software"), true);
  }

  /**
   * Reads {@code PUNTUAL_DB_URL}, {@code PUNTUAL_DB_USER} and {@code PUNTUAL_DB_PASSWORD}; without
   * a URL, our own server in {@code PUNTUAL_HOME} (default {@code data}), with its programs in
   * {@code PUNTUAL_SOFTWARE}. Throws {@link ClusterUnavailable} on a URL that is not JDBC's.
   */
  static ClusterSettings from(Function<String, @Nullable String> variables) {
    String url = text(variables, "PUNTUAL_DB_URL", "");
    if (url.isEmpty()) {
      var home = Path.of(text(variables, "PUNTUAL_HOME", "data"));
      var software = text(variables, "PUNTUAL_SOFTWARE", home.resolve("software").toString());
      return new Embedded(home, Path.of(software), true);
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new ClusterUnavailable("cluster.external.url");
    }
    String user = text(variables, "PUNTUAL_DB_USER", "puntual");
    return new External(new DatabaseAddress(url, user, text(variables, "PUNTUAL_DB_PASSWORD", "")));
  }

  private static String text(
      Function<String, @Nullable String> variables, String name, String otherwise) {
    String value = variables.apply(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
