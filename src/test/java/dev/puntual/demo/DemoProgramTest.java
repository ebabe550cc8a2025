package dev.puntual.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.Application;
import dev.puntual.World;
import dev.puntual.platform.db.TestCluster;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The program as {@code ./puntual demo} starts it. */
class DemoProgramTest {

  /** That it refuses shows that all of it was put together: it asks when everything stands. */
  @Test
  void itStandsAndRefusesAPlaceWhereACompanyWorks(@TempDir Path home) {
    new World("2026-03-10");
    var database = TestCluster.address();
    var program =
        new SpringApplicationBuilder(Application.class)
            .properties(
                Map.of(
                    "PUNTUAL_DB_URL", database.jdbcUrl(),
                    "PUNTUAL_DB_USER", database.user(),
                    "PUNTUAL_DB_PASSWORD", database.password(),
                    "PUNTUAL_HOME", home.toString(),
                    "PUNTUAL_DEMO", "true",
                    "PUNTUAL_PULSE", "off",
                    "PUNTUAL_PORT", "0"));

    assertThatThrownBy(program::run).isInstanceOf(NoPlaceForDemo.class);
  }
}
