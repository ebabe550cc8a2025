package dev.puntual.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * A database brought to today's schema, and the two doors into it. Closing it closes the pool and
 * leaves the cluster to whoever opened it.
 */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 16;

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Connects, migrates and returns; throws when the schema is newer than this program. */
  public static Database at(DatabaseAddress address) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(address.jdbcUrl());
    settings.setUsername(address.user());
    settings.setPassword(address.password());
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(2);
    settings.setPoolName("puntual");
    settings.addDataSourceProperty("ApplicationName", "puntual");
    // Most letter boxes are temporary tables, made and gone with their transaction: the driver
    // would forget every prepared statement of the connection each time, and the server plan them
    // anew.
    settings.addDataSourceProperty("flushCacheOnDdl", "false");
    var pool = new HikariDataSource(settings);
    Migrations.run(pool);
    AfterRestore.settle(pool);
    return new Database(pool);
  }

  public TenantTransactions transactions() {
    return new TenantTransactions(pool);
  }

  public FleetTransactions fleet() {
    return new FleetTransactions(pool);
  }

  /** For the packages of {@code platform.db}; everybody else goes through the two doors. */
  public DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
