package dev.puntual.crash;

import dev.puntual.Application;
import dev.puntual.payments.ScriptedGateway;
import dev.puntual.platform.db.Database;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.MortalPool;
import dev.puntual.platform.db.TenantTransactions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program as it is wired, except for its way to the database, on which it may die, and
 * the gateway of payments, for which the test speaks. Its pulse stands still.
 */
final class Program implements AutoCloseable {

  final Faults faults = new Faults();
  private final ConfigurableApplicationContext context;

  Program(DatabaseAddress address, Path home) {
    context =
        new SpringApplicationBuilder(Application.class)
            .initializers(fresh -> fresh.getBeanFactory().addBeanPostProcessor(new Mortal(faults)))
            .properties(
                Map.of(
                    "PUNTUAL_DB_URL",
                    address.jdbcUrl(),
                    "PUNTUAL_DB_USER",
                    address.user(),
                    "PUNTUAL_DB_PASSWORD",
                    address.password(),
                    "PUNTUAL_HOME",
                    home.toString(),
                    "PUNTUAL_CLOCK",
                    "2026-03-10T16:00:00Z",
                    "PUNTUAL_PULSE",
                    "off",
                    "PUNTUAL_PORT",
                    "0",
                    "logging.level.dev.puntual.platform.jobs.Crew",
                    "off"))
            .run();
  }

  /** Whoever asks for a way to the database gets one on which it may die. */
  private static final class Mortal implements BeanPostProcessor {

    private final Faults faults;
    private @Nullable MortalPool pool;

    Mortal(Faults faults) {
      this.faults = faults;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return switch (bean) {
        case Database database -> {
          pool = new MortalPool(database, faults);
          yield bean;
        }
        case TenantTransactions _ -> Objects.requireNonNull(pool).tenants();
        case FleetTransactions _ -> Objects.requireNonNull(pool).fleet();
        default -> name.equals("trialFace") ? new ScriptedGateway() : bean;
      };
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
