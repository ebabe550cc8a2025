package dev.puntual.road;

import com.microsoft.playwright.Page;
import dev.puntual.Application;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.TestCluster;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puntual as a newcomer meets it: an empty database, its pulse beating, its clock on a Monday at
 * ten.
 */
final class Program implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Program(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Program start(String database, String clock) throws IOException {
    DatabaseAddress address = TestCluster.freshDatabase(database);
    return new Program(
        new SpringApplicationBuilder(Application.class)
            .properties(
                Map.of(
                    "PUNTUAL_DB_URL", address.jdbcUrl(),
                    "PUNTUAL_DB_USER", address.user(),
                    "PUNTUAL_DB_PASSWORD", address.password(),
                    "PUNTUAL_HOME", Files.createTempDirectory("puntual-road-").toString(),
                    "PUNTUAL_CLOCK", clock,
                    // Nobody is asked outside of the house.
                    "PUNTUAL_WHATSAPP", "http://127.0.0.1:1",
                    "PUNTUAL_PORT", Integer.toString(freePort())))
            .run());
  }

  /**
   * Fixed before the start, because payment links and gateway notices carry it; below those that a
   * system gives to whoever calls out, of which one may take it before the program does.
   */
  private static int freePort() throws IOException {
    while (true) {
      try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 30_000))) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // Then another one.
      }
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String at(String path) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
  }

  /** Fills in the first page, as its first administrator. */
  void opensACompany(Page page) {
    page.navigate(at("/"));
    page.locator("#empresa").fill("Aceros del Bajío");
    page.locator("#nombre").fill("Lucía Robles");
    page.locator("#correo").fill("lucia@aceros.example");
    page.locator("#clave").fill("mango violeta camina lento");
    page.keyboard().press("Enter");
    page.getByText("Empieza por tu cartera").waitFor();
  }

  @Override
  public void close() {
    context.close();
  }
}
