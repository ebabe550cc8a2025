package dev.puntual.surcharges;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What laws give for lateness without an agreement, by country and kind of customer. */
public final class Statutes {

  private static final SqlFile OF = SqlFile.beside(Statutes.class, "statutes_of");

  private Statutes() {}

  /**
   * One, as a debtor stands to it.
   *
   * @param id {@code ES/EU-B2B}
   * @param contract whether it gives no figure of its own: only what was agreed may be asked
   * @param fits whether it is for such a customer; one of unknown kind is a consumer
   * @param standing of the debtor, as stored
   * @param rate the newest one that began; null where none is known
   */
  public record Statute(
      String id,
      String es,
      String en,
      String source,
      boolean contract,
      boolean fits,
      String standing,
      String debtor,
      @Nullable Rate rate) {

    public String title(Language language) {
      return language == Language.EN ? en : es;
    }

    /** Whether the company may choose it for this debtor. */
    public boolean open() {
      return fits && !contract;
    }
  }

  /** Percent a year, on the days from one to another, both counted. */
  public record Rate(BigDecimal yearly, LocalDate from, LocalDate until) {}

  /** Those of the country where the debtor lives, the company's own where nobody knows it. */
  public static List<Statute> of(TenantTx tx, DebtorId debtor, BusinessDate today) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .param("today", today.value())
        .query((row, _) -> statute(row))
        .list();
  }

  private static Statute statute(ResultSet row) throws SQLException {
    var yearly = row.getBigDecimal("yearly");
    return new Statute(
        row.getString("statute_id"),
        row.getString("es"),
        row.getString("en"),
        row.getString("source"),
        row.getBoolean("contract"),
        row.getBoolean("fits"),
        row.getString("standing"),
        row.getString("name"),
        yearly == null
            ? null
            : new Rate(
                yearly,
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class)));
  }
}
