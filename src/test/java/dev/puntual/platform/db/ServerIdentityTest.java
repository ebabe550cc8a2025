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
@Timeout(300)
class ServerIdentityTest {

  private static final int NOBODY = 65534;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

  private Path open;

  @BeforeEach
  void aFolderThatEverybodyCanEnter() throws IOException {
    assumeTrue(
        ProcessHandle.current().info().user().filter("root"::equals).isPresent(),
        "not root, so nothing to shed");
    open = Files.createTempDirectory(Path.of("/tmp"), "puntual-identity-");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    ServerSoftware.unpackedIn(Home.SOFTWARE);
    ChildJvm.copyTree(Home.SOFTWARE, open.resolve("software"));
  }

  @AfterEach
  void gone() throws IOException {
    if (open != null) {
      Archive.delete(open);
    }
  }

  @Test
  void anOrdinaryUserStartsStopsAndStartsAgain() throws Exception {
    assumeTrue(reachesJava(), "this JDK lies where an ordinary user cannot go");
    var home = Files.createDirectory(open.resolve("home"));
    Files.setAttribute(home, "unix:uid", NOBODY);
    var classPath = ChildJvm.copied(Files.createDirectory(open.resolve("classes")));
    for (int start = 1; start <= 2; start++) {
      var child = ChildJvm.startAs(AS_NOBODY, classPath, home.toString(), "hello", software());
      assertThat(child.rest()).contains("hello from nobody");
      assertThat(child.exit()).isZero();
    }
  }

  @Test
  void rootServesAFolderThatBelongsToSomebodyAsThatSomebody() throws IOException, SQLException {
    var root = Files.createDirectories(open.resolve("home/database"));
    Files.setAttribute(root, "unix:uid", NOBODY);
    Files.setAttribute(root, "unix:gid", NOBODY);
    var settings = new ClusterSettings.Embedded(open.resolve("home"), Path.of(software()), true);
    for (int start = 1; start <= 2; start++) {
      try (var cluster = Cluster.open(settings)) {
        assertThat(ask(cluster.address(), "select 1")).isEqualTo("1");
        assertThat(Files.getAttribute(root.resolve("cluster"), "unix:uid")).isEqualTo(NOBODY);
      }
    }
  }

  private static boolean reachesJava() {
    return new Command(
                new ServerIdentity(AS_NOBODY)
                    .before(List.of("test", "-x", ChildJvm.JAVA.toString())))
            .run()
            .exit()
        == 0;
  }

  private String software() {
    return open.resolve("software").toString();
  }
}
