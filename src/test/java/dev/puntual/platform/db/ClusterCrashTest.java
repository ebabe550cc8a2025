package dev.puntual.platform.db;

import static dev.puntual.platform.db.Question.ask;
import static dev.puntual.platform.db.Question.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9, of us, of the server, of both. What was committed is there afterwards. */
@Timeout(300)
class ClusterCrashTest {

  @TempDir Path path;

  private Home home;

  private final List<ChildJvm> children = new ArrayList<>();

  @BeforeEach
  void aHomeThatWasUsedBefore() throws IOException {
    home = Home.used(path);
  }

  @AfterEach
  void noChildStays() throws InterruptedException {
    for (var child : children) {
      child.kill();
    }
    if (!children.isEmpty() && Files.exists(home.folder().pidFile())) {
      awaitEnd(PidFile.read(home.folder().pidFile()).pid());
    }
  }

  /** A server whose child died still writes its last pages, into a folder that is about to go. */
  private static void awaitEnd(long server) {
    ProcessHandle.of(server)
        .ifPresent(handle -> handle.onExit().orTimeout(60, TimeUnit.SECONDS).join());
  }

  @Test
  void ourOwnDeathLosesNoCommittedRow() throws Exception {
    var child = writing();
    int committed = rowsSaid(child, 200);
    child.kill();
    assertThatAllAreThere(committed + rowsStillSaid(child));
  }

  @Test
  void ourDeathAndTheServersTogetherLoseNoCommittedRow() throws Exception {
    var child = writing();
    int committed = rowsSaid(child, 200);
    var server = server();
    child.kill();
    server.destroyForcibly();
    assertThatAllAreThere(committed + rowsStillSaid(child));
  }

  @Test
  void aServerThatDiesAloneComesBackOnTheSamePort() throws Exception {
    try (var cluster = home.open()) {
      tell(cluster.address(), "create table kept as select 42 as answer");
      var before = server();
      before.destroyForcibly();
      before.onExit().get();
      assertThat(askPatiently(cluster.address(), "select answer from kept")).isEqualTo("42");
      assertThat(server().pid()).isNotEqualTo(before.pid());
    }
  }

  @Test
  void aServerThatOutlivedUsIsStoppedByTheNextOneWithTheLock() throws Exception {
    var orphan = orphan();
    try (var cluster = home.open()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(ask(cluster.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aPidFileThatNamesAStrangerIsNoObstacleAndTheStrangerLives() throws Exception {
    var stranger = new ProcessBuilder("cat").start();
    Files.writeString(
        home.folder().pidFile(),
        stranger.pid() + "\n" + home.folder().cluster() + "\n0\n5432\n\n\n 1 1\n");
    try (var cluster = home.open()) {
      assertThat(ask(cluster.address(), "select 1")).isEqualTo("1");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aSecondProcessOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
    var child = writing();
    rowsSaid(child, 1);
    assertThatThrownBy(home::open)
        .isInstanceOf(ClusterUnavailable.class)
        .hasMessageContaining(home.folder().root().toString());
    rowsSaid(child, 1);
  }

  private ChildJvm writing() throws IOException {
    var child = ChildJvm.start(path.toString(), "write", Home.SOFTWARE.toString());
    children.add(child);
    return child;
  }

  /** Reads until that many rows were reported as committed; returns the number of the last. */
  private static int rowsSaid(ChildJvm child, int rows) throws IOException {
    int last = 0;
    for (int seen = 0; seen < rows; ) {
      String line = child.line();
      assertThat(line).as("the child went away").isNotNull();
      if (line.matches("\\d+")) {
        last = Integer.parseInt(line);
        seen++;
      }
    }
    return last;
  }

  private static int rowsStillSaid(ChildJvm child) {
    return (int) child.rest().stream().filter(line -> line.matches("\\d+")).count();
  }

  private void assertThatAllAreThere(int committed) throws SQLException {
    try (var cluster = home.open()) {
      var found = ask(cluster.address(), "select count(*) from said where number <= " + committed);
      assertThat(found).isEqualTo(Integer.toString(committed));
    }
  }

  private ProcessHandle server() {
    return ProcessHandle.of(PidFile.read(home.folder().pidFile()).pid()).orElseThrow();
  }

  /** A server tied to nobody, as on systems without the kernel's help. */
  private Process orphan() throws InterruptedException {
    var software = ServerSoftware.unpackedIn(Home.SOFTWARE);
    var prefix = new ArrayList<>(ServerIdentity.choose(home.folder(), software).prefix());
    prefix.removeAll(List.of("setpriv", "--pdeathsig", "INT"));
    var identity = new ServerIdentity(List.copyOf(prefix));
    return new ServerStart(new ServerCommand(software, identity, home.folder(), true))
        .run()
        .process();
  }

  private static String askPatiently(DatabaseAddress address, String question) throws SQLException {
    long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      try {
        return ask(address, question);
      } catch (SQLException down) {
        if (System.nanoTime() > giveUp) {
          throw down;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }
}
