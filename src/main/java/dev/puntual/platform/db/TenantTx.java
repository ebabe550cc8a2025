package dev.puntual.platform.db;

import dev.puntual.kernel.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Holding one proves that a transaction is open for one tenant. It ends with the call that received
 * it: do not keep it.
 */
public final class TenantTx {

  private static final SqlFile EXPECT_MANY = SqlFile.beside(TenantTx.class, "expect_many");
  private static final SqlFile EXPECT_FEW = SqlFile.beside(TenantTx.class, "expect_few");

  private final TenantId tenant;
  private final Connection connection;
  private final JdbcClient jdbc;

  TenantTx(TenantId tenant, Connection connection, JdbcClient jdbc) {
    this.tenant = tenant;
    this.connection = connection;
    this.jdbc = jdbc;
  }

  public TenantId tenant() {
    return tenant;
  }

  /** A statement with {@code :tenant} bound. Dates, instants and arrays go in as they are. */
  public StatementSpec sql(SqlFile file) {
    if (file.scope() == SqlFile.Scope.FLEET) {
      throw new IllegalArgumentException(file.name() + " is for the fleet");
    }
    return jdbc.sql(file.text()).param("tenant", tenant.value());
  }

  /**
   * A statement that was not written but built, from conditions that a person composed; one package
   * may. Its text names the tenant as {@code :tenant} and every other value as a bind of its own: a
   * text that does not is refused.
   */
  public StatementSpec compiled(CompiledSql statement) {
    return jdbc.sql(statement.text()).params(statement.binds()).param("tenant", tenant.value());
  }

  /**
   * A written statement with one part of it built: what stands between the comments {@code --
   * name:} and {@code -- :name}, which the file fills with the simplest answer.
   */
  public StatementSpec sql(SqlFile file, String name, CompiledSql part) {
    return jdbc.sql(file.with(name, part.text()))
        .params(part.binds())
        .param("tenant", tenant.value());
  }

  /**
   * For a transaction that works on whole sets: the rest of it joins them by hashes of all that
   * must agree, whatever the database believes about their size. A company's first large set comes
   * before the database has seen that it is large.
   */
  public void expectMany() {
    sql(EXPECT_MANY).update();
  }

  /**
   * The same where the set is known to be small: a statement is then planned once a connection for
   * all small companies, not at each of them, which costs more than doing it.
   */
  public void expectFew() {
    sql(EXPECT_FEW).update();
  }

  /**
   * Work that a unique key may refuse, because somebody else was quicker: then just this work is
   * taken back, the answer is empty, and the transaction goes on and sees what the other wrote.
   */
  public <T> Optional<T> unlessTaken(Supplier<T> work) {
    try {
      var before = connection.setSavepoint();
      try {
        var answer = work.get();
        connection.releaseSavepoint(before);
        return Optional.of(answer);
      } catch (DuplicateKeyException _) {
        connection.rollback(before);
        return Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseTrouble("savepoint", e);
    }
  }

  /**
   * Streams rows in PostgreSQL's COPY text format into a temporary table of this transaction, and
   * returns how many arrived. COPY into a table under row-level security is refused by PostgreSQL
   * itself.
   */
  public long copyIn(SqlFile copyStatement, InputStream rows) {
    try {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement.text(), rows);
    } catch (SQLException e) {
      throw new DatabaseTrouble("copy " + copyStatement.name(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
