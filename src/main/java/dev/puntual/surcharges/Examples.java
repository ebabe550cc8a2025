package dev.puntual.surcharges;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A debt of the company's own, to show terms on. */
public final class Examples {

  private static final SqlFile DEBT = SqlFile.beside(Examples.class, "example");

  Examples() {}

  /**
   * The overdue debt with most movements and, of those, the largest; empty when nothing is overdue.
   */
  public Optional<Reckoning.Debt> of(TenantTx tx, BusinessDate today) {
    return tx.sql(DEBT).param("day", today.value()).query((row, _) -> debt(row)).optional();
  }

  private static Reckoning.Debt debt(ResultSet row) throws SQLException {
    return new Reckoning.Debt(
        row.getObject("receivable_id", UUID.class),
        row.getString("number"),
        row.getString("debtor"),
        row.getObject("due_on", LocalDate.class),
        Money.of(row.getBigDecimal("balance"), row.getString("currency")),
        moves(row.getArray("days"), row.getArray("amounts")),
        row.getBigDecimal("ceiling"));
  }

  private static NavigableMap<LocalDate, BigDecimal> moves(Array days, Array amounts)
      throws SQLException {
    var on = (Date[]) days.getArray();
    var much = (BigDecimal[]) amounts.getArray();
    var moves = new TreeMap<LocalDate, BigDecimal>();
    for (int i = 0; i < on.length; i++) {
      moves.put(on[i].toLocalDate(), much[i]);
    }
    return moves;
  }
}
