package dev.puntual.platform.db;

import static dev.puntual.platform.db.Question.ask;
import static dev.puntual.platform.db.Question.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Application;
import dev.puntual.tenants.entry.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on somebody else's PostgreSQL, set up as the README says. */
@Timeout(300)
class ExternalDatabaseTest {

  private static final Pattern SETUP = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir Path path;
  @TempDir Path home;
  private Home theirs;

  @BeforeEach
  void aServerOfSomebodyElse() throws IOException {
    theirs = Home.used(path);
  }

  @Test
  void itStartsAsAUserWhoIsNoSuperuserAndStartsAgain() throws Exception {
    try (var server = theirs.open()) {
      var database = setUpAsDocumented(server.address());
      try (var puntual = start(database)) {
        assertThat(browser(puntual).get("/salud").status()).isEqualTo(200);
        assertThat(browser(puntual).get("/").body()).contains("name=\"empresa\"");
      }
      try (var again = start(database)) {
        assertThat(browser(again).get("/salud").status()).isEqualTo(200);
      }
      assertThat(
              ask(
                  database,
                  "select bool_or(rolsuper or rolbypassrls) from pg_roles"
                      + " where rolname in ('cobranza', 'puntual_app', 'puntual_dispatcher', 'puntual_keeper', 'puntual_sandbox', 'puntual_veiled')"))
          .isEqualTo("f");
      assertThat(Files.exists(home.resolve("database"))).as("a server of our own").isFalse();
    }
  }

  /** Their administrator's lines out of the README, under a name that is still free here. */
  private static DatabaseAddress setUpAsDocumented(DatabaseAddress admin) throws Exception {
    var setup = SETUP.matcher(Files.readString(Path.of("README.md")));
    assertThat(setup.find()).isTrue();
    var lines = setup.group(1).replace(" puntual", " cobranza").split(";\\s*", -1);
    for (var line : lines) {
      if (!line.isBlank()) {
        tell(admin, line);
      }
    }
    return new DatabaseAddress(
        admin.jdbcUrl().replaceFirst("/puntual\\?", "/cobranza?"), "cobranza", "a-good-password");
  }

  private ConfigurableApplicationContext start(DatabaseAddress database) {
    var settings = new HashMap<String, Object>();
    settings.put("PUNTUAL_DB_URL", database.jdbcUrl());
    settings.put("PUNTUAL_DB_USER", database.user());
    settings.put("PUNTUAL_DB_PASSWORD", database.password());
    settings.putAll(
        Map.of("PUNTUAL_HOME", home.toString(), "PUNTUAL_PULSE", "on", "PUNTUAL_PORT", "0"));
    return new SpringApplicationBuilder(Application.class).properties(settings).run();
  }

  private static Browser browser(ConfigurableApplicationContext puntual) {
    return new Browser(
        puntual.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }
}
