package dev.puntual.platform.db.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Short questions on the connection of a backup. */
record Session(Connection connection) {

  /** The role that reads every row of every company and writes nothing. */
  static final String AS_KEEPER = "set local role puntual_keeper";

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      answer.next();
      return String.valueOf(answer.getString(1));
    }
  }

  /** The steps that the schema has taken, oldest first. */
  List<Manifest.Step> history() throws SQLException {
    var steps = new ArrayList<Manifest.Step>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select version, checksum from app.migration"
                    + " where success and version is not null order by installed_rank")) {
      while (rows.next()) {
        steps.add(new Manifest.Step(rows.getString(1), rows.getInt(2)));
      }
    }
    return steps;
  }
}
