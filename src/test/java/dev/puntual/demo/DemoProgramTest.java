package dev.puntual.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.Application;
import dev.puntual.platform.db.TestCluster;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** The program as {@code ./puntual demo} puts it together. */
class DemoProgramTest {

  /** Thrown when everything stands and the story is about to begin. */
  private static final class Stands extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void allOfItStandsBeforeTheStoryBegins(@TempDir Path home) {
    var database = TestCluster.address();
    ApplicationListener<ApplicationStartedEvent> enough =
        _ -> {
          throw new Stands();
        };
    var program =
        new SpringApplicationBuilder(Application.class)
            .listeners(enough)
            .properties(
                Map.of(
                    "PUNTUAL_DB_URL", database.jdbcUrl(),
                    "PUNTUAL_DB_USER", database.user(),
                    "PUNTUAL_DB_PASSWORD", database.password(),
                    "PUNTUAL_HOME", home.toString(),
                    "PUNTUAL_DEMO", "true",
                    "PUNTUAL_PULSE", "off",
                    "PUNTUAL_PORT", "0"));

    assertThatThrownBy(program::run).isInstanceOf(Stands.class);
  }
}
