package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Promises: a silence until a day by which an amount is to come in. Once it has, the silence ends
 * by itself; if not, after the days that the company waits.
 */
public final class Promises {

  private static final SqlFile OWED = SqlFile.beside(Promises.class, "promise_owed");

  private final Holds holds;

  Promises(Holds holds) {
    this.holds = holds;
  }

  /**
   * What was said.
   *
   * @param receivable null for whatever is owed
   * @param amount in the currency of the debt, or in the one with the most owed; null for what is
   *     due by the day
   */
  public record Said(
      DebtorId debtor,
      @Nullable UUID receivable,
      @Nullable BigDecimal amount,
      BusinessDate day,
      String note) {}

  /** What became of it. */
  public sealed interface Made {

    /** Under that id, as a hold. */
    record Held(UUID id) implements Made {}

    /** More than is owed, which is this. */
    record TooMuch(Money owed) implements Made {}

    /** Nothing is owed that it could be about. */
    record NotOwed() implements Made {}

    /** Its day has passed. */
    record Past() implements Made {}
  }

  /**
   * @param id of the promise; the caller sees to it that the same one does not come twice
   * @param person who wrote it down; null when it followed from what the debtor wrote
   */
  public Made make(TenantTx tx, UUID id, Said said, BusinessDate today, @Nullable UUID person) {
    if (said.day().value().isBefore(today.value())) {
      return new Made.Past();
    }
    var owed = owed(tx, said.debtor(), said.receivable());
    if (owed.isEmpty()) {
      return new Made.NotOwed();
    }
    var amount = said.amount();
    if (amount != null && amount.compareTo(owed.get().amount()) > 0) {
      return new Made.TooMuch(owed.get());
    }
    var request =
        new Holds.Request(
                said.debtor(),
                said.receivable(),
                HoldReason.PROMISE,
                said.note(),
                today,
                said.day())
            .of(amount);
    return new Made.Held(holds.place(tx, id, request, person));
  }

  /** In the currency with the most of it; empty where nothing is. */
  public static Optional<Money> owed(TenantTx tx, DebtorId debtor, @Nullable UUID receivable) {
    return owedIn(tx, debtor, receivable).stream().findFirst();
  }

  /** In each currency, the one with the most of it first. */
  public static List<Money> owedIn(TenantTx tx, DebtorId debtor, @Nullable UUID receivable) {
    return tx.sql(OWED)
        .param("debtor", debtor.value())
        .param("receivable", receivable)
        .query((row, _) -> Money.of(row.getBigDecimal("owed"), row.getString("currency")))
        .list();
  }
}
