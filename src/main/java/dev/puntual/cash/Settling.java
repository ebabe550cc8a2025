package dev.puntual.cash;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.PaymentNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Ledger;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Applies payments to debts, and takes back what was refunded. A payment is settled once, because
 * it has one settlement row; settlement, allocations and entries are one transaction. Payments of
 * one debtor take turns, so that two that arrive together are not counted against the same debt,
 * and their debts are held, so that a file that loads meanwhile is neither overlooked nor
 * overruled.
 */
final class Settling implements PaymentNews {

  private static final SqlFile UNSETTLED = SqlFile.beside(Settling.class, "unsettled");
  private static final SqlFile UNRETURNED = SqlFile.beside(Settling.class, "unreturned");
  private static final SqlFile TURN_MAKE = SqlFile.beside(Settling.class, "turn_make");
  private static final SqlFile TURN_TAKE = SqlFile.beside(Settling.class, "turn_take");
  private static final SqlFile SETTLE = SqlFile.beside(Settling.class, "settle");
  private static final SqlFile SETTLE_BOOK = SqlFile.beside(Settling.class, "settle_book");
  private static final SqlFile REFUND = SqlFile.beside(Settling.class, "refund");
  private static final SqlFile REFUND_BOOK = SqlFile.beside(Settling.class, "refund_book");

  private record Due(UUID paymentId, UUID debtorId) {}

  private final TenantTransactions transactions;
  private final Ledger ledger;
  private final InstantSource clock;

  Settling(TenantTransactions transactions, Ledger ledger, InstantSource clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Each round takes one payment of every debtor, so that the next one sees what is left. */
  @Override
  public void moved(TenantId tenant, List<UUID> payments) {
    var ids = payments.toArray(UUID[]::new);
    boolean more = true;
    while (more) {
      more = transactions.repeatable(tenant, tx -> round(tx, ids, UNSETTLED, SETTLE, SETTLE_BOOK));
    }
    transactions.repeatable(tenant, tx -> round(tx, ids, UNRETURNED, REFUND, REFUND_BOOK));
  }

  /** Returns whether there was anything to do. */
  private boolean round(TenantTx tx, UUID[] payments, SqlFile find, SqlFile apply, SqlFile book) {
    var due = due(tx, payments, find);
    if (due.isEmpty()) {
      return false;
    }
    takeTurns(tx, due);
    var applied =
        tx.sql(apply)
            .param("payments", due.stream().map(Due::paymentId).toArray(UUID[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .query(UUID.class)
            .list();
    tx.sql(book).param("payments", applied.toArray(UUID[]::new)).update();
    ledger.absorb(tx);
    return true;
  }

  private static List<Due> due(TenantTx tx, UUID[] payments, SqlFile find) {
    return tx.sql(find)
        .param("payments", payments)
        .query(
            (row, _) ->
                new Due(
                    row.getObject("payment_id", UUID.class),
                    row.getObject("debtor_id", UUID.class)))
        .list();
  }

  private void takeTurns(TenantTx tx, List<Due> due) {
    var debtors = due.stream().map(Due::debtorId).distinct().toArray(UUID[]::new);
    tx.sql(TURN_MAKE).param("debtors", debtors).update();
    tx.sql(TURN_TAKE).param("debtors", debtors).query(UUID.class).list();
    ledger.holdOpen(tx, Arrays.stream(debtors).map(DebtorId::new).toList());
  }
}
