package dev.puntual.platform.db;

import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement on a connection of its own. */
final class Question {

  private Question() {}

  /** The first column of the first row, as text. */
  static String ask(DatabaseAddress address, String question) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  static void tell(DatabaseAddress address, String command) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
