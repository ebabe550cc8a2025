package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.TestCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who stands at the machine: one database, one home, and what the terminal said. */
public final class Keeper {

  private final DatabaseAddress database;
  private final Path home;
  private final List<String> said = new ArrayList<>();

  public Keeper(DatabaseAddress database, Path home) {
    this.database = database;
    this.home = home;
  }

  /** An empty database that belongs to an ordinary user, as the README sets it up. */
  public static DatabaseAddress ordinary(String name) throws SQLException {
    var fresh = TestCluster.freshDatabase(name);
    tell(fresh, "drop role if exists " + name);
    tell(fresh, "create role " + name + " login createrole password 'a-good-password'");
    for (var role :
        List.of(
            "puntual_app",
            "puntual_dispatcher",
            "puntual_keeper",
            "puntual_sandbox",
            "puntual_veiled")) {
      tell(fresh, "grant " + role + " to " + name + " with admin option, inherit false");
    }
    tell(fresh, "alter database " + name + " owner to " + name);
    return new DatabaseAddress(fresh.jdbcUrl(), name, "a-good-password");
  }

  int does(String word, Path file, String... details) {
    said.clear();
    var variables =
        Map.of(
            "PUNTUAL_DB_URL", database.jdbcUrl(),
            "PUNTUAL_DB_USER", database.user(),
            "PUNTUAL_DB_PASSWORD", database.password(),
            "PUNTUAL_HOME", home.toString());
    return Backups.errands(variables::get).stream()
        .filter(errand -> errand.word().equals(word))
        .findFirst()
        .orElseThrow()
        .run(Stream.concat(Stream.of(file.toString()), Stream.of(details)).toList(), said::add);
  }

  String said() {
    return String.join("\n", said);
  }

  Path home() {
    return home;
  }

  /** The first column of the first row, as text. */
  public String ask(String question) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return String.valueOf(answer.getString(1));
    }
  }

  static Manifest manifest(Path file) throws IOException {
    try (var backup = BackupFile.open(file)) {
      backup.verify();
      return backup.manifest();
    }
  }

  public static void tell(DatabaseAddress address, String command) throws SQLException {
    try (var connection = connect(address);
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  static java.sql.Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }
}
