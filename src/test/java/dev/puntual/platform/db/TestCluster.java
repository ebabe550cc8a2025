package dev.puntual.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The PostgreSQL of this test JVM: real, started at first use, gone with its data when the JVM
 * ends. Every test makes its own tenant, so one database serves all; see {@link #freshDatabase} for
 * those that need an empty one.
 */
public final class TestCluster {

  private static final Cluster CLUSTER = start();

  private TestCluster() {}

  /** The database {@code puntual} as superuser. */
  public static DatabaseAddress address() {
    return CLUSTER.address();
  }

  /** An empty database of that name (a plain identifier); an older one of the name is dropped. */
  public static DatabaseAddress freshDatabase(String name) {
    var server = address();
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists \"" + name + "\" with (force)");
      statement.execute("create database \"" + name + "\" template template0 strategy file_copy");
    } catch (SQLException refused) {
      throw new IllegalStateException("no fresh database " + name, refused);
    }
    String url = server.jdbcUrl().replaceFirst("/puntual\\?", "/" + name + "?");
    return new DatabaseAddress(url, server.user(), server.password());
  }

  /** As the database does by itself some time after rows came: it now knows what tables hold. */
  public static void analyse() throws SQLException {
    execute("analyze");
  }

  /** As superuser, for companies that are there only to be many. */
  public static void execute(String sql) throws SQLException {
    var server = address();
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Not durable and thrown away; only the unpacked programs stay, in the build folder. */
  private static Cluster start() {
    try {
      Path home = Files.createTempDirectory("puntual-test-");
      var cluster =
          Cluster.open(new ClusterSettings.Embedded(home, Path.of("target/software"), false));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster, home)));
      return cluster;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void end(Cluster cluster, Path home) {
    cluster.close();
    try {
      Archive.delete(home);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
