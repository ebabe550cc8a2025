package dev.puntual.platform.db;

import static dev.puntual.platform.db.Question.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * PostgreSQL refuses root; these run only when the tests run as root, since every other test
 * already proves the ordinary user.
 */
@Timeout(120)
class ServerIdentityTest {

  private static final int NOBODY = 65534;

  private Path open;

  @BeforeEach
  void aFolderThatEverybodyCanEnter() throws IOException {
    assumeTrue(
        ProcessHandle.current().info().user().filter("root"::equals).isPresent(),
        "not root, so nothing to shed");
    open = Files.createTempDirectory(Path.of("/tmp"), "puntual-identity-");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void gone() throws IOException {
    if (open != null) {
      Archive.delete(open);
    }
  }

  @Test
  void anOrdinaryUserStartsStopsAndStartsAgain() throws Exception {
    var home = Files.createDirectory(open.resolve("home"));
    Files.setAttribute(home, "unix:uid", NOBODY);
    var copies = Files.createDirectory(open.resolve("classes"));
    var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    for (int start = 1; start <= 2; start++) {
      var into = Files.createDirectory(copies.resolve("start-" + start));
      var child = ChildJvm.startAs(nobody, into, home.toString(), "hello");
      assertThat(child.rest()).contains("hello from nobody");
      assertThat(child.exit()).isZero();
    }
  }

  @Test
  void rootServesAFolderThatBelongsToSomebodyAsThatSomebody() throws IOException, SQLException {
    var root = Files.createDirectories(open.resolve("home/database"));
    Files.setAttribute(root, "unix:uid", NOBODY);
    Files.setAttribute(root, "unix:gid", NOBODY);
    var settings = ClusterSettings.in(open.resolve("home"));
    for (int start = 1; start <= 2; start++) {
      try (var cluster = Cluster.open(settings)) {
        assertThat(ask(cluster.address(), "select 1")).isEqualTo("1");
        assertThat(Files.getAttribute(root.resolve("cluster"), "unix:uid")).isEqualTo(NOBODY);
      }
    }
  }
}
