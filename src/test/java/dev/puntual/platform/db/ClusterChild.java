package dev.puntual.platform.db;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A process of its own that opens the cluster in the folder it is given, so that tests can kill it.
 * Says the number of each row once its commit has returned; with {@code hello}, connects once and
 * closes. A third argument names a folder that already holds the programs.
 */
final class ClusterChild {

  private ClusterChild() {}

  public static void main(String[] arguments) throws SQLException {
    var home = Path.of(arguments[0]);
    try (var cluster = Cluster.open(settings(home, arguments))) {
      var address = cluster.address();
      try (var connection =
              DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
          var statement = connection.createStatement()) {
        if (arguments[1].equals("hello")) {
          System.out.println("hello from " + ProcessHandle.current().info().user().orElse("?"));
          return;
        }
        statement.execute("create table if not exists said (number int primary key)");
        for (int number = 1; ; number++) {
          statement.execute("insert into said values (" + number + ")");
          System.out.println(number);
        }
      }
    }
  }

  private static ClusterSettings settings(Path home, String... arguments) {
    return arguments.length > 2
        ? new ClusterSettings.Embedded(home, Path.of(arguments[2]), true)
        : ClusterSettings.in(home);
  }
}
