package dev.puntual.desk.disputes;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows behind the pages. */
final class DisputeRows {

  private static final SqlFile DEBTS = SqlFile.beside(DisputeRows.class, "debts");
  private static final SqlFile NAME = SqlFile.beside(DisputeRows.class, "name");
  private static final SqlFile TEAM = SqlFile.beside(DisputeRows.class, "team");
  private static final SqlFile ONE = SqlFile.beside(DisputeRows.class, "one");

  private DisputeRows() {}

  /** Empty for a debtor that is none. */
  static Optional<DisputeView> blank(TenantTx tx, DebtorId debtor, DisputeForm form) {
    return tx.sql(NAME)
        .param("debtor", debtor.value())
        .query(String.class)
        .optional()
        .map(name -> new DisputeView(debtor, name, debts(tx, debtor), team(tx), form));
  }

  private static List<DisputeView.Debt> debts(TenantTx tx, DebtorId debtor) {
    return tx.sql(DEBTS)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new DisputeView.Debt(
                    row.getObject("receivable_id", UUID.class),
                    row.getString("number"),
                    Money.of(row.getBigDecimal("balance"), row.getString("currency"))))
        .list();
  }

  private static List<DisputeView.Person> team(TenantTx tx) {
    return tx.sql(TEAM)
        .query(
            (row, _) ->
                new DisputeView.Person(
                    row.getObject("person_id", UUID.class), row.getString("name")))
        .list();
  }

  static Optional<DisputeView.One> one(TenantTx tx, UUID dispute) {
    return tx.sql(ONE).param("dispute", dispute).query((row, _) -> one(row)).optional();
  }

  private static DisputeView.One one(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return new DisputeView.One(
        row.getObject("hold_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        row.getString("number"),
        money(row.getBigDecimal("balance"), currency),
        money(row.getBigDecimal("amount"), currency),
        row.getString("note"),
        row.getObject("from_on", LocalDate.class),
        row.getString("owner"),
        row.getObject("answer_by", LocalDate.class),
        row.getBoolean("ended"));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null ? null : Money.of(amount, currency);
  }
}
