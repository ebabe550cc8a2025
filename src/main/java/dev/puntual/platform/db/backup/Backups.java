package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.ClusterSettings;
import dev.puntual.platform.secrets.GivenKeys;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.terminal.Errand;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The two errands of a backup. They need a database and nothing else of the program: no page is
 * served, no schema moves but the restored one, no work recurs.
 *
 * @param settings which PostgreSQL
 * @param home where the files of people and, unless it is given, the master key lie
 * @param given master keys that were given
 */
public record Backups(ClusterSettings settings, Path home, GivenKeys given) {

  /** As the program itself reads its variables. */
  public static Backups from(Function<String, @Nullable String> variables) {
    String home = variables.apply("PUNTUAL_HOME");
    return new Backups(
        ClusterSettings.from(variables),
        Path.of(home == null || home.isBlank() ? "data" : home),
        GivenKeys.from(name -> Objects.requireNonNullElse(variables.apply(name), "")));
  }

  /** {@code backup <file>} and {@code restore <file>}. */
  public static List<Errand> errands(Function<String, @Nullable String> variables) {
    return List.of(
        new WriteBackup(() -> from(variables)), new RestoreBackup(() -> from(variables)));
  }

  Path files() {
    return home.resolve("files");
  }

  /** The name of the master key here; empty when there is none yet. */
  String keyName() {
    return Secrets.nameOfKey(given, home).orElse("");
  }

  boolean keyInFile() {
    return given.secret().isEmpty();
  }

  Path keyFile() {
    return home.resolve("secret.key");
  }
}
