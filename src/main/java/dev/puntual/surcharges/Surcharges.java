package dev.puntual.surcharges;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What lateness has come to. Follows from the ledger, the terms and the day, and from what was
 * claimed before; asking changes nothing.
 */
public final class Surcharges {

  private static final SqlFile ACCRUED = SqlFile.beside(Surcharges.class, "accrued");
  private static final SqlFile SUM = SqlFile.beside(Surcharges.class, "accrued_sum");
  private static final SqlFile STRETCHES = SqlFile.beside(Surcharges.class, "stretches");

  private Surcharges() {}

  /** What all debts of a company have come to in one currency. */
  public record Sum(int debts, Money interest) {}

  /** Debts of these debtors that any of it has come to, or was claimed of; the oldest first. */
  public static List<Accrued> of(TenantTx tx, Collection<DebtorId> debtors, BusinessDate day) {
    return tx.sql(ACCRUED)
        .param("debtors", debtors.stream().map(DebtorId::value).toArray(UUID[]::new))
        .param("day", day.value())
        .query((row, _) -> accrued(row))
        .list();
  }

  /** Interest that nobody claimed yet, by currency; looks at every debt of the company. */
  public static List<Sum> all(TenantTx tx, BusinessDate day) {
    tx.expectMany();
    return tx.sql(SUM)
        .param("day", day.value())
        .query((row, _) -> new Sum(row.getInt("debts"), money(row, "interest")))
        .list();
  }

  /** How it is reckoned: the days of each debt since it was last claimed. */
  public static List<Stretch> stretches(TenantTx tx, DebtorId debtor, BusinessDate day) {
    return tx.sql(STRETCHES)
        .param("debtor", debtor.value())
        .param("day", day.value())
        .query((row, _) -> stretch(row))
        .list();
  }

  private static Accrued accrued(ResultSet row) throws SQLException {
    return new Accrued(
        row.getObject("receivable_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("number"),
        row.getInt("instalment"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("settled_on") != null,
        money(row, "interest"),
        money(row, "fee"),
        money(row, "warned"),
        row.getObject("mark", LocalDate.class),
        money(row, "claimed"),
        money(row, "waived"),
        money(row, "open"));
  }

  private static Stretch stretch(ResultSet row) throws SQLException {
    return new Stretch(
        row.getObject("receivable_id", UUID.class),
        money(row, "balance"),
        row.getBigDecimal("yearly"),
        row.getInt("basis"),
        row.getString("charging").equals("warn"),
        row.getObject("after_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        row.getBigDecimal("interest"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column), row.getString("currency"));
  }
}
