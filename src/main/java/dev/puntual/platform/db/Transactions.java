package dev.puntual.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Begin, say who we are, work, commit; or roll back and let the exception through. */
final class Transactions {

  /** Work on a bare connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Serialization failure and deadlock: the work was sound, only its moment was not. */
  private static final Set<String> PASSING = Set.of("40001", "40P01");

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

  /** Whether the server undid a transaction for the sake of another one. */
  static boolean mayRepeat(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && PASSING.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
