package dev.puntual.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Begin, say who we are, work, commit; or roll back and let the exception through. */
final class Transactions {

  /** Work on a bare connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private Transactions() {}

  static <T> T inRole(DataSource pool, String identity, Work<T> work) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        try (var statement = connection.createStatement()) {
          statement.execute(identity);
        }
        T answer = work.on(connection);
        connection.commit();
        done = true;
        return answer;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseTrouble("transaction", e);
    }
  }
}
