package dev.puntual.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSettingsTest {

  @Test
  void withoutAWordWeRunOurOwnInTheFolderData() {
    assertThat(read(Map.of()))
        .isEqualTo(
            new ClusterSettings.Embedded(Path.of("data"), Path.of("data", "software"), true));
  }

  @Test
  void theHomeAndTheProgramsCanLieElsewhere() {
    assertThat(read(Map.of("PUNTUAL_HOME", "/srv/p", "PUNTUAL_SOFTWARE", "/opt/p")))
        .isEqualTo(new ClusterSettings.Embedded(Path.of("/srv/p"), Path.of("/opt/p"), true));
  }

  @Test
  void anAddressMeansThatSomebodyElseRunsIt() {
    var url = "jdbc:postgresql://db.example:5432/puntual";
    var variables =
        Map.of("PUNTUAL_DB_URL", url, "PUNTUAL_DB_USER", "ana", "PUNTUAL_DB_PASSWORD", "secret");
    assertThat(read(variables))
        .isEqualTo(new ClusterSettings.External(new DatabaseAddress(url, "ana", "secret")));
  }

  @Test
  void anEmptyVariableCountsAsAbsent() {
    assertThat(read(Map.of("PUNTUAL_DB_URL", " "))).isInstanceOf(ClusterSettings.Embedded.class);
  }

  @Test
  void anAddressOfAnotherKindIsAnsweredWithAnExample() {
    assertThatThrownBy(() -> read(Map.of("PUNTUAL_DB_URL", "postgres://db.example/puntual")))
        .isInstanceOf(ClusterUnavailable.class)
        .hasMessageContaining("jdbc:postgresql://");
  }

  @Test
  void somebodyElsesServerIsUsedAsItIsAndOutlivesUs() throws Exception {
    var address = TestCluster.freshDatabase("somebody_elses");
    Cluster.open(new ClusterSettings.External(address)).close();
    assertThat(Question.ask(address, "select current_database()")).isEqualTo("somebody_elses");
  }

  @Test
  void aStatementGoneWrongEndsBeforeItFillsTheDisk() throws Exception {
    assertThat(Question.ask(TestCluster.address(), "show temp_file_limit")).isEqualTo("20GB");
  }

  @Test
  void aWrongPasswordIsToldWithoutRepeatingIt() {
    var here = TestCluster.address();
    var wrong = new DatabaseAddress(here.jdbcUrl(), here.user(), "a-secret-guess");
    assertThatThrownBy(() -> Cluster.open(new ClusterSettings.External(wrong)))
        .isInstanceOf(ClusterUnavailable.class)
        .hasMessageContaining("PUNTUAL_DB_PASSWORD")
        .hasMessageNotContaining("a-secret-guess");
  }

  private static ClusterSettings read(Map<String, String> variables) {
    return ClusterSettings.from(variables::get);
  }
}
