package dev.puntual.surcharges;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The highest rates that laws allow, where they are published anew from time to time. Days without
 * one are not charged.
 */
public final class Ceilings {

  private static final SqlFile ADD = SqlFile.beside(Ceilings.class, "ceiling_add");
  private static final SqlFile NEEDED = SqlFile.beside(Ceilings.class, "ceilings_needed");

  private Ceilings() {}

  /** Percent a year, on the days from one to another, both counted. */
  public record Ceiling(String country, LocalDate from, LocalDate until, BigDecimal yearly) {}

  /**
   * A country where somebody owes whose highest rate has to be looked up.
   *
   * @param source which law says so
   * @param last the latest that was typed in; null when there is none
   */
  public record Needed(String country, String source, @Nullable Ceiling last) {}

  /** In place of one that began on the same day. */
  public static void add(TenantTx tx, Ceiling ceiling, UUID person, Instant now) {
    tx.sql(ADD)
        .param("country", ceiling.country())
        .param("from", ceiling.from())
        .param("until", ceiling.until())
        .param("yearly", ceiling.yearly())
        .param("now", Timestamp.from(now))
        .param("person", person)
        .update();
  }

  /** In the order of their codes. */
  public static List<Needed> needed(TenantTx tx) {
    return tx.sql(NEEDED).query((row, _) -> needed(row)).list();
  }

  private static Needed needed(ResultSet row) throws SQLException {
    var yearly = row.getBigDecimal("yearly");
    var country = row.getString("country");
    return new Needed(
        country,
        row.getString("source"),
        yearly == null
            ? null
            : new Ceiling(
                country,
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                yearly));
  }
}
