package dev.puntual.platform.db;

import javax.sql.DataSource;

/** The migrated database that all tests of this JVM share. Each test makes its own tenant. */
public final class TestDatabase {

  private static final Database DATABASE = Database.at(TestCluster.address());

  private TestDatabase() {}

  public static TenantTransactions transactions() {
    return DATABASE.transactions();
  }

  public static FleetTransactions fleet() {
    return DATABASE.fleet();
  }

  static DataSource pool() {
    return DATABASE.pool();
  }
}
