package dev.puntual.bench;

import com.zaxxer.hikari.HikariConfig;
import dev.puntual.Application;
import dev.puntual.platform.db.Cluster;
import dev.puntual.platform.db.ClusterSettings;
import dev.puntual.platform.db.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program on a durable database of its own (fsync and synchronous commit on), its pulse
 * stopped and its clock standing, beside a connection of the owner's for setting up and for limits.
 */
final class Lab implements AutoCloseable {

  private final Path home;
  private final Cluster cluster;
  private ConfigurableApplicationContext program;
  private final Connection owner;

  private Lab(
      Path home, Cluster cluster, ConfigurableApplicationContext program, Connection owner) {
    this.home = home;
    this.cluster = cluster;
    this.program = program;
    this.owner = owner;
  }

  static Lab open(String clock) throws IOException, SQLException {
    var home = Files.createTempDirectory("puntual-bench-");
    var cluster =
        Cluster.open(new ClusterSettings.Embedded(home, Path.of("target/software"), true));
    var address = cluster.address();
    var program = start(settings(address, home, clock));
    var owner = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    return new Lab(home, cluster, program, owner);
  }

  private static ConfigurableApplicationContext start(Map<String, Object> settings) {
    return new SpringApplicationBuilder(Application.class).properties(settings).run();
  }

  /** The program ends and begins again at another time. */
  void turn(String clock) {
    program.close();
    program = start(settings(clock));
  }

  private static Map<String, Object> settings(DatabaseAddress address, Path home, String clock) {
    return Map.of(
        "PUNTUAL_DB_URL", address.jdbcUrl(),
        "PUNTUAL_DB_USER", address.user(),
        "PUNTUAL_DB_PASSWORD", address.password(),
        "PUNTUAL_HOME", home.toString(),
        "PUNTUAL_CLOCK", clock,
        "PUNTUAL_PULSE", "off",
        "PUNTUAL_PORT", "0");
  }

  /** What another process on the same database and home is started with. */
  Map<String, Object> settings(String clock) {
    return settings(cluster.address(), home, clock);
  }

  <T> T bean(Class<T> type) {
    return program.getBean(type);
  }

  <T> Collection<T> beans(Class<T> type) {
    return program.getBeansOfType(type).values();
  }

  /** One more connection of the owner's. */
  Connection connect() throws SQLException {
    var address = cluster.address();
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  /** A pool of the owner's goes by this. */
  void into(HikariConfig settings) {
    var address = cluster.address();
    settings.setJdbcUrl(address.jdbcUrl());
    settings.setUsername(address.user());
    settings.setPassword(address.password());
  }

  /** Where its pages are. */
  int port() {
    return Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
  }

  Connection owner() {
    return owner;
  }

  /** Runs a statement as the owner; returns the rows it touched. */
  long execute(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
      return Math.max(0, statement.getLargeUpdateCount());
    }
  }

  long number(String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** A fresh start for a round: no dirty pages, no dead rows of the round before. */
  void settle() throws SQLException {
    execute("vacuum analyze");
    execute("checkpoint");
  }

  @Override
  public void close() throws SQLException, IOException {
    owner.close();
    program.close();
    cluster.close();
    FileSystemUtils.deleteRecursively(home);
  }
}
