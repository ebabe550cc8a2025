package dev.puntual.surcharges;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Charges;
import dev.puntual.receivables.Ledger;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims what lateness has come to, and lets it be. A claim takes the days since the last one and
 * no others, whoever makes it, by hand or by a step, once or again.
 */
public final class Claims {

  private static final SqlFile CUT = SqlFile.beside(Claims.class, "cut");
  private static final SqlFile PUT = SqlFile.beside(Claims.class, "put_on_account");
  private static final SqlFile LOCK = SqlFile.beside(Claims.class, "claims_lock");
  private static final SqlFile WAIVE = SqlFile.beside(Claims.class, "waive");
  private static final SqlFile WAIVE_BOOK = SqlFile.beside(Claims.class, "waive_book");
  private static final SqlFile UNWAIVE = SqlFile.beside(Claims.class, "unwaive");
  private static final SqlFile UNWAIVE_BOOK = SqlFile.beside(Claims.class, "unwaive_book");

  private final InstantSource clock;
  private final TermsBook terms;
  private final Charges charges;
  private final Ledger ledger;

  Claims(InstantSource clock, TermsBook terms, Charges charges, Ledger ledger) {
    this.clock = clock;
    this.terms = terms;
    this.charges = charges;
    this.ledger = ledger;
  }

  /** Claimed by hand, outside any step of a strategy. */
  public static final int BY_HAND = 0;

  /**
   * Claims these debts' interest and fees up to and with a day, and puts them on account where the
   * terms say so. What is below the least claim goes on counting.
   *
   * @param step of the strategy that asks, or {@link #BY_HAND}
   * @param person null when a step does it by itself
   * @return how many debts something was claimed of
   */
  public int claim(
      TenantTx tx, Collection<UUID> debts, BusinessDate day, int step, @Nullable UUID person) {
    int cut = cut(tx, debts, day, new Cut(step, false), person);
    if (terms.last(tx).filter(Terms::onAccount).isPresent()) {
      putOnAccount(tx, debts, day);
    }
    return cut;
  }

  /** What was claimed of these debts and only written down can be paid from now on. */
  public int putOnAccount(TenantTx tx, Collection<UUID> debts, BusinessDate day) {
    tx.sql(PUT).param("debts", ids(debts)).param("day", day.value()).update();
    return charges.absorb(tx);
  }

  /**
   * Lets be what these debts' lateness has come to, up to and with a day: the days are claimed, and
   * as much of them is not asked for. One currency.
   *
   * @param amount null for all of it
   * @return names what was done, to undo it; empty when there was nothing to waive
   */
  public Optional<UUID> waive(
      TenantTx tx,
      DebtorId debtor,
      Collection<UUID> debts,
      @Nullable BigDecimal amount,
      String reason,
      BusinessDate day,
      UUID person) {
    cut(tx, debts, day, new Cut(BY_HAND, true), person);
    tx.sql(LOCK).param("debts", ids(debts)).query(UUID.class).list();
    ledger.holdOpen(tx, List.of(debtor));
    var deed = Ids.next();
    int waived =
        tx.sql(WAIVE)
            .param("debts", ids(debts))
            .param("deed", deed)
            .param("amount", amount)
            .param("reason", reason)
            .param("now", now())
            .param("person", person)
            .update();
    if (waived == 0) {
      return Optional.empty();
    }
    tx.sql(WAIVE_BOOK).param("deed", deed).param("day", day.value()).update();
    ledger.absorb(tx);
    return Optional.of(deed);
  }

  /** What was waived is asked for again. False when that had been undone before. */
  public boolean unwaive(TenantTx tx, UUID deed, BusinessDate day, UUID person) {
    int undone =
        tx.sql(UNWAIVE).param("deed", deed).param("now", now()).param("person", person).update();
    if (undone == 0) {
      return false;
    }
    tx.sql(UNWAIVE_BOOK).param("deed", deed).param("day", day.value()).update();
    ledger.absorb(tx);
    return true;
  }

  /**
   * @param any whether also less than the least claim
   */
  private record Cut(int step, boolean any) {}

  private int cut(
      TenantTx tx, Collection<UUID> debts, BusinessDate day, Cut cut, @Nullable UUID person) {
    return tx.sql(CUT)
        .param("debts", ids(debts))
        .param("day", day.value())
        .param("step", cut.step())
        .param("any", cut.any())
        .param("now", now())
        .param("person", person)
        .update();
  }

  private static UUID[] ids(Collection<UUID> debts) {
    return debts.toArray(UUID[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
