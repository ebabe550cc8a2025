package dev.puntual.platform.db;

import static dev.puntual.platform.db.Question.ask;
import static dev.puntual.platform.db.Question.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A durable server of our own in a folder: what an operator does to it, on purpose or not. */
class EmbeddedClusterTest {

  @TempDir Path path;

  private Home home;

  @BeforeEach
  void aHomeThatWasUsedBefore() throws IOException {
    home = Home.used(path);
  }

  @Test
  void whatWasWrittenIsThereAfterARestart() throws SQLException {
    try (var cluster = home.open()) {
      tell(cluster.address(), "create table kept as select 42 as answer");
    }
    try (var cluster = home.open()) {
      assertThat(ask(cluster.address(), "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void itPromisesWhatADatabaseOfRecordPromises() throws SQLException {
    try (var cluster = home.open()) {
      var settings =
          ask(
              cluster.address(),
              "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where"
                  + " name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',"
                  + " 'listen_addresses', 'unix_socket_directories', 'jit')");
      assertThat(settings)
          .isEqualTo(
              "data_checksums=on fsync=on full_page_writes=on jit=off listen_addresses=127.0.0.1"
                  + " synchronous_commit=on unix_socket_directories=");
    }
  }

  @Test
  void itsPortStaysTheSameSoThatOtherToolsFindIt() {
    String first;
    try (var cluster = home.open()) {
      first = cluster.address().jdbcUrl();
    }
    try (var cluster = home.open()) {
      assertThat(cluster.address().jdbcUrl()).isEqualTo(first);
    }
  }

  @Test
  void nobodyEntersWithoutThePasswordAndOnlyTheOwnerCanReadIt() throws IOException {
    try (var cluster = home.open()) {
      var guess = new DatabaseAddress(cluster.address().jdbcUrl(), "puntual", "guess");
      assertThatThrownBy(() -> ask(guess, "select 1")).hasMessageContaining("password");
      assertThat(mode(home.folder().password())).isEqualTo("rw-------");
      assertThat(cluster.address().toString()).doesNotContain(cluster.address().password());
    }
  }

  @Test
  void aFolderThatACopyLeftOpenIsClosedAgain() throws IOException, SQLException {
    Files.setPosixFilePermissions(
        home.folder().cluster(), PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var cluster = home.open()) {
      assertThat(ask(cluster.address(), "select 1")).isEqualTo("1");
      assertThat(mode(home.folder().cluster())).isEqualTo("rwx------");
    }
  }

  @Test
  void anotherMajorVersionsFolderIsRefusedWithASentenceAndLeftAlone() throws IOException {
    var version = home.folder().cluster().resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    assertThatThrownBy(home::open)
        .isInstanceOf(ClusterUnavailable.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("PostgreSQL 18")
        .hasMessageContaining("PUNTUAL_HOME");
    assertThat(version).hasContent("17");
    assertThat(home.folder().pidFile()).doesNotExist();
  }

  @Test
  void aSecondPuntualOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws SQLException {
    try (var cluster = home.open()) {
      assertThatThrownBy(home::open)
          .isInstanceOf(ClusterUnavailable.class)
          .hasMessageContaining(home.folder().root().toString());
      assertThat(ask(cluster.address(), "select 1")).isEqualTo("1");
    }
    home.open().close();
  }

  @Test
  void anErrandWorksBesideARunningPuntualAndLeavesItRunning() throws SQLException {
    var settings = new ClusterSettings.Embedded(home.path(), Home.SOFTWARE, true);
    try (var serving = home.open()) {
      try (var errand = Cluster.join(settings)) {
        assertThat(errand.address()).isEqualTo(serving.address());
      }
      assertThat(ask(serving.address(), "select 1")).isEqualTo("1");
    }
    try (var alone = Cluster.join(settings)) {
      assertThat(ask(alone.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aFirstStartThatDiedHalfwayIsBegunAgain() throws IOException, SQLException {
    Archive.delete(home.folder().cluster());
    var draft = Files.createDirectories(home.folder().root().resolve("draft"));
    Files.writeString(draft.resolve("PG_VERSION"), "18\n");
    try (var cluster = home.open()) {
      assertThat(ask(cluster.address(), "select 1")).isEqualTo("1");
      assertThat(draft).doesNotExist();
    }
  }

  @Test
  void dataWhosePasswordIsLostIsRefusedRatherThanReplaced() throws IOException {
    Files.delete(home.folder().password());
    assertThatThrownBy(home::open)
        .isInstanceOf(ClusterUnavailable.class)
        .hasMessageContaining(home.folder().password().toString());
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
