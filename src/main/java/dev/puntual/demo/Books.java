package dev.puntual.demo;

import dev.puntual.demo.story.Bill;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Finds in the database what the story calls by the names of the company's own books. */
final class Books {

  private static final SqlFile FIND = SqlFile.beside(Books.class, "find_debt");

  /** A debt as it stands now. */
  record Debt(UUID receivable, DebtorId debtor, Money balance) {}

  private Books() {}

  /** Empty while no file has brought it. */
  static Optional<Debt> find(TenantTx tx, Bill bill) {
    return tx.sql(FIND)
        .param("code", bill.debtor().code())
        .param("number", bill.number())
        .param("instalment", bill.instalment())
        .query((row, _) -> debt(row))
        .optional();
  }

  private static Debt debt(ResultSet row) throws SQLException {
    return new Debt(
        row.getObject("receivable_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        Money.of(row.getBigDecimal("balance"), row.getString("currency")));
  }
}
