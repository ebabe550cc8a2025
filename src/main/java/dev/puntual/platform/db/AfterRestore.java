package dev.puntual.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a restored database must not believe of itself: that nothing happened after its backup. The
 * mark is a remark on the schema, because the schema of a backup may be older than any table for
 * it; the next start, which has brought the schema to its own step, acts on it once, before
 * anything recurs. Each room says what that means to it in {@code db/restored}.
 */
public final class AfterRestore {

  private static final String MARK = "restored from ";
  private static final String MARKED =
      "select substr(obj_description('app'::regnamespace), length('"
          + MARK
          + "') + 1)"
          + " where obj_description('app'::regnamespace) like '"
          + MARK
          + "%'";

  private AfterRestore() {}

  /**
   * In the transaction that restores.
   *
   * @param madeAt the instant of the snapshot, ISO 8601
   */
  public static void mark(Connection owner, String madeAt) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("comment on schema app is '" + MARK + madeAt.replace("'", "") + "'");
    }
  }

  /** Nothing where nothing was restored, or somebody did it already. */
  static void settle(DataSource owner) {
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        settle(connection);
        connection.commit();
      } finally {
        connection.rollback();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("what a restore leaves open was not settled", broken);
    }
  }

  private static void settle(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var madeAt = "";
      try (var marked = statement.executeQuery(MARKED)) {
        madeAt = marked.next() ? marked.getString(1) : "";
      }
      if (madeAt.isEmpty()) {
        return;
      }
      statement.execute("select pg_advisory_xact_lock(hashtext('puntual.restored'))");
      try (var still = statement.executeQuery(MARKED)) {
        if (!still.next()) {
          return;
        }
      }
      statement.execute("set local statement_timeout = 0");
      statement.execute("set local puntual.restored_from = '" + madeAt + "'");
      for (var room : rooms()) {
        statement.execute(room.getContentAsString(StandardCharsets.UTF_8));
      }
      statement.execute("comment on schema app is null");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource[] rooms() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/restored/*.sql");
    Arrays.sort(found, Comparator.comparing(one -> String.valueOf(one.getFilename())));
    return found;
  }
}
