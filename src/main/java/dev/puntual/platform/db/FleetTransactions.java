package dev.puntual.platform.db;

import dev.puntual.platform.jobs.OtherTime;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * For the few questions that come before a tenant is known: which tenants have something due, whose
 * door does this e-mail open. Runs as the dispatcher role, which sees only tables that a migration
 * gave it by name, and no message, debt or payment.
 *
 * <p>{@code :sandbox} is bound: the sandbox whose time it is, or null. What is due is asked for all
 * companies but sandboxes, or for that one.
 */
public final class FleetTransactions {

  private final DataSource pool;

  public FleetTransactions(DataSource pool) {
    this.pool = pool;
  }

  /**
   * One transaction; the function turns a statement file into something that can be bound and run.
   */
  public <T> T in(Function<Function<SqlFile, StatementSpec>, T> work) {
    return Transactions.inRole(
        pool,
        "set local role puntual_dispatcher",
        connection -> {
          var jdbc = Clients.on(connection);
          return work.apply(
              file ->
                  jdbc.sql(refuseTenantScope(file).text()).param("sandbox", OtherTime.sandbox()));
        });
  }

  private static SqlFile refuseTenantScope(SqlFile file) {
    if (file.scope() == SqlFile.Scope.TENANT) {
      throw new IllegalArgumentException(file.name() + " belongs to one tenant");
    }
    return file;
  }
}
