package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How fresh what we know of payments is. Where it is older than the company lets pass, no plan and
 * no campaign about debts goes by itself and nothing leaves: whoever has paid is not chased because
 * nobody told us.
 */
public final class Freshness {

  /** The most days that news may be old. */
  public static final int MOST_DAYS = 60;

  private static final SqlFile READ = SqlFile.beside(Freshness.class, "freshness_read");
  private static final SqlFile STALE = SqlFile.beside(Freshness.class, "freshness_stale");
  private static final SqlFile WRITE = SqlFile.beside(Freshness.class, "freshness_write");
  private static final SqlFile VOUCH = SqlFile.beside(Freshness.class, "freshness_vouch");

  private Freshness() {}

  /**
   * @param days how old the newest news may be; null: however old
   * @param file when a file was loaded last
   * @param paid when somebody paid by a link last
   * @param vouched when a person last said that payments are up to date
   * @param stale whether all of it is too old for anything to leave
   * @param restored the hour of the backup that all of it comes from, until a plan is let go; null:
   *     from none
   */
  public record Known(
      @Nullable Integer days,
      @Nullable Instant file,
      @Nullable Instant paid,
      @Nullable Instant vouched,
      boolean stale,
      @Nullable Instant restored) {

    /** The newest of all; null when nothing was ever told. */
    public @Nullable Instant newest() {
      return Stream.of(file, paid, vouched)
          .filter(Objects::nonNull)
          .max(Instant::compareTo)
          .orElse(null);
    }
  }

  public static Known of(TenantTx tx, Instant now) {
    boolean stale = stale(tx, now);
    return tx.sql(READ).query((row, _) -> known(row, stale)).single();
  }

  /** Whether nothing may leave; one look at a key where the company never said. */
  public static boolean stale(TenantTx tx, Instant now) {
    return tx.sql(STALE).param("now", Timestamp.from(now)).query(Boolean.class).single();
  }

  /**
   * @param days 1 to {@link #MOST_DAYS}; null: however old
   */
  public static void keep(TenantTx tx, @Nullable Integer days) {
    tx.sql(WRITE).param("days", days).update();
  }

  /** Somebody says that payments are up to date; whoever lets a plan go says so. */
  public static void vouch(TenantTx tx, UUID person, Instant now) {
    tx.sql(VOUCH).param("person", person).param("now", Timestamp.from(now)).update();
  }

  private static Known known(ResultSet row, boolean stale) throws SQLException {
    return new Known(
        row.getObject("days", Integer.class),
        instant(row, "file_at"),
        instant(row, "paid_at"),
        instant(row, "vouched_at"),
        stale,
        instant(row, "restored_from"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
