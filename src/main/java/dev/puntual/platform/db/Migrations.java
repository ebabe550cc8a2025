package dev.puntual.platform.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to the version this program needs. Forward only; run by the owner, never by a
 * tenant.
 */
public final class Migrations {

  private Migrations() {}

  /** Returns how many steps were taken. Throws when the schema is newer than the program. */
  public static int run(DataSource owner) {
    return Flyway.configure()
        .dataSource(owner)
        .schemas("app")
        .defaultSchema("app")
        .table("migration")
        .locations("classpath:db/migration")
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
