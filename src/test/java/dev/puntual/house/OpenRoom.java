package dev.puntual.house;

import dev.puntual.platform.db.TestCluster;
import dev.puntual.platform.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * A bare connection for tests that look at the database itself, migrated, in one open transaction.
 */
final class OpenRoom implements AutoCloseable {

  /** Of the room closed last: what its server learned of the schema, the next one need not. */
  private static @Nullable Connection left;

  private final Connection connection;

  private OpenRoom(Connection connection) {
    this.connection = connection;
  }

  static OpenRoom asOwner() throws SQLException {
    Objects.requireNonNull(TestDatabase.transactions());
    var connection = left;
    left = null;
    return new OpenRoom(connection == null || connection.isClosed() ? opened() : connection);
  }

  private static Connection opened() throws SQLException {
    var address = TestCluster.address();
    var connection =
        DriverManager.getConnection(
            address.jdbcUrl() + "&preferQueryMode=simple", address.user(), address.password());
    connection.setAutoCommit(false);
    return connection;
  }

  static OpenRoom as(String role) throws SQLException {
    var room = asOwner();
    room.execute("set local role " + role);
    return room;
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows as texts; a null cell is the text {@code null}. */
  List<List<String>> rows(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Named parameters become {@code $1, $2 …}, as the server sees them. */
  static String numbered(String sql) {
    var parsed = NamedParameterUtils.parseSqlStatement(sql);
    var marked = NamedParameterUtils.substituteNamedParameters(parsed, null);
    var out = new StringBuilder();
    int number = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '?') {
        out.append('$').append(++number);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    if (left != null) {
      connection.close();
    } else {
      left = connection;
    }
  }
}
