package dev.puntual.platform.db;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.OtherTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The only way to tenant data. Every call is one transaction of one tenant, as the application role
 * and under row-level security.
 *
 * <p>The role and the tenant are set with {@code SET LOCAL} and literals: that is what reaches the
 * workers of a sharded cluster, and what leaves nothing behind in a pooled connection.
 */
public final class TenantTransactions {

  private static final Logger LOG = LoggerFactory.getLogger(TenantTransactions.class);

  /** Each deadlock lets one of its transactions through, so few need a third try. */
  private static final int ATTEMPTS = 5;

  private final DataSource pool;

  public TenantTransactions(DataSource pool) {
    this.pool = pool;
  }

  /** Commits what the work did and returns its answer; any exception rolls all of it back. */
  public <T> T in(TenantId tenant, Function<TenantTx, T> work) {
    return Transactions.inRole(
        pool, identity(tenant), connection -> work.apply(txOn(connection, tenant)));
  }

  /**
   * As {@link #in}, with planner settings for this transaction that travel with its beginning.
   *
   * @param settings a file of {@code set local} statements
   */
  public <T> T in(TenantId tenant, SqlFile settings, Function<TenantTx, T> work) {
    if (settings.scope() != SqlFile.Scope.LOCAL) {
      throw new IllegalArgumentException(settings.name() + " is more than settings");
    }
    return Transactions.inRole(
        pool,
        identity(tenant) + "; " + settings.text(),
        connection -> work.apply(txOn(connection, tenant)));
  }

  private static String identity(TenantId tenant) {
    OtherTime.admit(tenant);
    return "set local role " + Veil.role() + "; set local app.tenant = '" + tenant.value() + "'";
  }

  /** As {@link #in}, for work without an answer. */
  public void run(TenantId tenant, Consumer<TenantTx> work) {
    in(
        tenant,
        tx -> {
          work.accept(tx);
          return Boolean.TRUE;
        });
  }

  /**
   * As {@link #in}, for work that may be done again from its beginning: everything it changes is in
   * this transaction, and whatever it reads it reads anew. When the server sacrifices it to end a
   * deadlock, or cannot fit it between others, it runs again, a few times.
   */
  public <T> T repeatable(TenantId tenant, Function<TenantTx, T> work) {
    for (int left = ATTEMPTS - 1; left > 0; left--) {
      try {
        return in(tenant, work);
      } catch (DataAccessException | DatabaseTrouble e) {
        if (!Transactions.mayRepeat(e)) {
          throw e;
        }
        LOG.info("a transaction of tenant {} met another one and begins again", tenant);
      }
    }
    return in(tenant, work);
  }

  /** Does the work and then takes all of it back: what a change would do, without doing it. */
  public <T> T rehearse(TenantId tenant, Function<TenantTx, T> work) {
    return Transactions.inRole(
        pool,
        identity(tenant),
        connection -> {
          T answer = work.apply(txOn(connection, tenant));
          connection.rollback();
          return answer;
        });
  }

  private static TenantTx txOn(Connection connection, TenantId tenant) throws SQLException {
    var tx = new TenantTx(tenant, connection, Clients.on(connection));
    Veil.draw(tx, connection);
    return tx;
  }
}
