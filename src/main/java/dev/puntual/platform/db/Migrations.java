package dev.puntual.platform.db;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the version this program needs. Forward only; run by the owner, never by a
 * tenant.
 */
public final class Migrations {

  private Migrations() {}

  /**
   * One step this program knows.
   *
   * @param checksum of its text
   * @param taken whether the database has taken it
   */
  public record Step(String version, int checksum, boolean taken) {}

  /** Returns how many steps were taken. Throws when the schema is newer than the program. */
  public static int run(DataSource owner) {
    return flyway().dataSource(owner).load().migrate().migrationsExecuted;
  }

  /** As {@link #run}, but no further than that step. */
  public static void to(DatabaseAddress owner, String version) {
    at(owner).target(version).load().migrate();
  }

  /** Every step in its order, those that only the database knows included. */
  public static List<Step> known(DatabaseAddress owner) {
    return Arrays.stream(at(owner).load().info().all())
        .filter(step -> step.getVersion() != null && step.getChecksum() != null)
        .map(
            step ->
                new Step(
                    step.getVersion().getVersion(),
                    step.getChecksum(),
                    step.getState().isApplied()))
        .toList();
  }

  private static FluentConfiguration at(DatabaseAddress owner) {
    return flyway().dataSource(owner.jdbcUrl(), owner.user(), owner.password());
  }

  private static FluentConfiguration flyway() {
    return Flyway.configure()
        .schemas("app")
        .defaultSchema("app")
        .table("migration")
        .locations("classpath:db/migration");
  }
}
