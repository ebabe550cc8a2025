package dev.puntual;

import static java.util.Map.entry;

import dev.puntual.payments.stripe.FakeStripe;
import dev.puntual.platform.db.TestCluster;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program, once per test JVM, on the shared test cluster and a free port. Its pulse
 * stands still: tests ask its beats themselves and turn its clock by hand.
 */
public final class TestApplication {

  private static final FakeStripe STRIPE = new FakeStripe();
  private static final Simulator PROVIDERS = simulator();
  private static final ConfigurableApplicationContext CONTEXT = start();

  private TestApplication() {}

  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  /** All of a kind. */
  public static <T> List<T> beans(Class<T> type) {
    return List.copyOf(CONTEXT.getBeansOfType(type).values());
  }

  /** Asks one of the program's beats until it finds nothing more. */
  public static void beat(String name) {
    var beat =
        CONTEXT.getBeansOfType(Beat.class).values().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    boolean more = true;
    while (more) {
      more = beat.beat();
    }
  }

  /** Who stands in for Stripe. */
  public static FakeStripe stripe() {
    return STRIPE;
  }

  /** Who stands in for the providers of messages; it calls back where this program listens. */
  public static Simulator providers() {
    PROVIDERS.through(URI.create("http://127.0.0.1:" + port()));
    return PROVIDERS;
  }

  public static int port() {
    return CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static Simulator simulator() {
    try {
      return Simulator.open(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigurableApplicationContext start() {
    try {
      var database = TestCluster.address();
      var home = Files.createTempDirectory("puntual-home-");
      SpringApplication.getShutdownHandlers().add(() -> delete(home));
      return new SpringApplicationBuilder(Application.class)
          .properties(
              Map.ofEntries(
                  entry("PUNTUAL_DB_URL", database.jdbcUrl()),
                  entry("PUNTUAL_DB_USER", database.user()),
                  entry("PUNTUAL_DB_PASSWORD", database.password()),
                  entry("PUNTUAL_HOME", home.toString()),
                  entry("PUNTUAL_CLOCK", "2026-03-02T16:00:00Z"),
                  entry("PUNTUAL_PULSE", "off"),
                  entry("PUNTUAL_STRIPE_URL", STRIPE.base().toString()),
                  entry("PUNTUAL_TWILIO", PROVIDERS.address().toString()),
                  entry("PUNTUAL_INFOBIP", PROVIDERS.address().toString()),
                  entry("PUNTUAL_WHATSAPP", PROVIDERS.address().toString()),
                  entry("PUNTUAL_PORT", "0")))
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path home) {
    try {
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
