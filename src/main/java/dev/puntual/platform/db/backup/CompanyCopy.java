package dev.puntual.platform.db.backup;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.DatabaseTrouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Copies a company into a sandbox, table by table, and throws a sandbox away. Rows are read as the
 * application and under the company's fence, out of one snapshot, and written as a role that can
 * touch no row but a sandbox's; one stream leads from the one to the other, so memory holds a
 * buffer and neither side ever sees both.
 *
 * <p>Ids stay what they are, because every key begins with the tenant.
 */
public final class CompanyCopy {

  private static final String AS_SANDBOX = "set local role puntual_sandbox";
  private static final String AS_APPLICATION = "set local role puntual_app";

  private final DataSource pool;

  public CompanyCopy(DataSource pool) {
    this.pool = pool;
  }

  /**
   * What is not copied as it is.
   *
   * @param left tables that stay behind, as {@code schema.table}
   * @param instead what a column holds in the copy, in SQL, by {@code schema.table.column}
   */
  public record Except(Set<String> left, Map<String, String> instead) {}

  /** Told after each table. */
  public interface Progress {
    void tables(int done, int whole);
  }

  /**
   * One transaction: either everything is there afterwards or nothing. Returns the rows written.
   */
  public long copy(TenantId company, TenantId sandbox, Except except, Progress progress) {
    if (!sandbox.sandbox()) {
      throw new IllegalArgumentException(sandbox + " is no sandbox");
    }
    try (var from = pool.getConnection();
        var to = pool.getConnection()) {
      boolean whole = false;
      try {
        begin(from, to, company, sandbox);
        long rows = copy(from, to, new Pair(company, sandbox), except, progress);
        to.commit();
        whole = true;
        return rows;
      } finally {
        if (!whole) {
          to.rollback();
        }
        from.rollback();
        from.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
    } catch (SQLException e) {
      throw new DatabaseTrouble("copy of a company", e);
    }
  }

  private static void begin(Connection from, Connection to, TenantId company, TenantId sandbox)
      throws SQLException {
    from.setAutoCommit(false);
    from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    to.setAutoCommit(false);
    as(from, AS_APPLICATION, company);
    as(to, AS_SANDBOX, sandbox);
  }

  private static void as(Connection connection, String role, TenantId tenant) throws SQLException {
    new Session(connection)
        .execute(
            role + "; set local app.tenant = '" + tenant + "'; set local statement_timeout = 0");
  }

  private record Pair(TenantId company, TenantId sandbox) {}

  private static long copy(
      Connection from, Connection to, Pair pair, Except except, Progress progress)
      throws SQLException {
    var tables = tables(from).stream().filter(t -> !except.left().contains(t.name())).toList();
    long rows = 0;
    for (int done = 0; done < tables.size(); done++) {
      rows += copy(from, to, pair, except, tables.get(done));
      progress.tables(done + 1, tables.size());
    }
    return rows;
  }

  /** By way of a temporary table: COPY refuses one that row-level security guards. */
  private static long copy(Connection from, Connection to, Pair pair, Except except, Table table)
      throws SQLException {
    var target = new Session(to);
    target.execute(
        "create temporary table copied as select %s from %s limit 0"
            .formatted(table.columnList(), table.name()));
    var out =
        from.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select %s from %s where tenant_id = '%s') to stdout"
                    .formatted(columns(table, pair, except), table.name(), pair.company()));
    var in =
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy pg_temp.copied (" + table.columnList() + ") from stdin");
    for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
      in.writeToCopy(row, 0, row.length);
    }
    long rows = in.endCopy();
    target.execute(
        "insert into %s (%s) select %s from pg_temp.copied on conflict do nothing"
            .formatted(table.name(), table.columnList(), table.columnList()));
    target.execute("drop table pg_temp.copied");
    return rows;
  }

  private static String columns(Table table, Pair pair, Except except) {
    return table.columns().stream()
        .map(
            column ->
                column.equals("tenant_id")
                    ? "'" + pair.sandbox() + "'::uuid"
                    : except.instead().getOrDefault(table.name() + "." + column, column))
        .collect(Collectors.joining(", "));
  }

  /** Throws everything of a sandbox away; again is harmless. */
  public void erase(TenantId sandbox) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean whole = false;
      try {
        as(connection, AS_SANDBOX, sandbox);
        for (var table : tables(connection).reversed()) {
          new Session(connection)
              .execute("delete from " + table.name() + " where tenant_id = '" + sandbox + "'");
        }
        connection.commit();
        whole = true;
      } finally {
        if (!whole) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseTrouble("end of a sandbox", e);
    }
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    return Table.all(connection).stream().filter(Table::fenced).toList();
  }
}
