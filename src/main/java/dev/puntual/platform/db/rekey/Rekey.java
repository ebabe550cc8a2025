package dev.puntual.platform.db.rekey;

import dev.puntual.platform.db.Cluster;
import dev.puntual.platform.db.ClusterSettings;
import dev.puntual.platform.db.ClusterUnavailable;
import dev.puntual.platform.secrets.GivenKeys;
import dev.puntual.platform.secrets.Rotation;
import dev.puntual.platform.terminal.Errand;
import dev.puntual.platform.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code rekey}: another master key. Credentials open with the new one alone; links that are out
 * and refusals go on being known by the first.
 */
public final class Rekey implements Errand {

  private final Function<String, @Nullable String> variables;

  /**
   * @param variables as the program itself reads them
   */
  public Rekey(Function<String, @Nullable String> variables) {
    this.variables = variables;
  }

  @Override
  public String word() {
    return "rekey";
  }

  @Override
  public int run(List<String> details, Consumer<String> tell) {
    var given = GivenKeys.from(name -> Objects.requireNonNullElse(variables.apply(name), ""));
    var home = Path.of(Objects.requireNonNullElse(variables.apply("PUNTUAL_HOME"), "data"));
    boolean inFile = given.secret().isEmpty();
    if (!details.isEmpty() || (!inFile && given.before().isEmpty())) {
      tell.accept(Terminal.sentence("rekey.usage"));
      return 2;
    }
    if (inFile && Files.notExists(home.resolve("secret.key"))) {
      tell.accept(Terminal.sentence("rekey.nowhere", home.toAbsolutePath()));
      return 1;
    }
    try (var cluster = Cluster.join(ClusterSettings.from(variables))) {
      return turn(cluster, given, home, tell);
    } catch (ClusterUnavailable unavailable) {
      tell.accept(String.valueOf(unavailable.getMessage()));
    } catch (SQLException trouble) {
      tell.accept(Terminal.sentence("rekey.database", String.valueOf(trouble.getMessage())));
    }
    return 1;
  }

  private static int turn(Cluster cluster, GivenKeys given, Path home, Consumer<String> tell)
      throws SQLException {
    if (!Rewrapping.possible(cluster.address())) {
      tell.accept(Terminal.sentence("rekey.schema"));
      return 1;
    }
    var rotation = Rotation.begin(given, home);
    var done = Rewrapping.run(cluster.address(), rotation);
    boolean inFile = given.secret().isEmpty();
    if (done.closed() > 0) {
      tell.accept(Terminal.sentence("rekey.closed", done.closed()));
    } else {
      rotation.end();
    }
    tell.accept(Terminal.sentence("rekey.done", done.keys(), done.values()));
    tell.accept(
        inFile
            ? Terminal.sentence("rekey.file", home.resolve("secret.key").toAbsolutePath())
            : Terminal.sentence("rekey.given"));
    return 0;
  }
}
