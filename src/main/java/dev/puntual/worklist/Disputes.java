package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Ledger;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Objections: a hold that somebody has to answer by a day. One to a part of a debt silences that
 * part alone; what is left of the debt goes on being asked for. Answered, it lifts by itself, and
 * what the debtor was right about is taken off the debt.
 */
public final class Disputes {

  /** Days to answer where nobody named a day. */
  public static final int DAYS = 10;

  private static final SqlFile OPEN = SqlFile.beside(Disputes.class, "dispute_open");
  private static final SqlFile READ = SqlFile.beside(Disputes.class, "dispute_read");
  private static final SqlFile END = SqlFile.beside(Disputes.class, "dispute_end");
  private static final SqlFile CREDIT = SqlFile.beside(Disputes.class, "dispute_credit");

  private final Holds holds;
  private final Ledger ledger;
  private final InstantSource clock;

  Disputes(Holds holds, Ledger ledger, InstantSource clock) {
    this.holds = holds;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What became of an objection to one debt. */
  public sealed interface Opened {

    /** Under that id, as a hold and as a task. */
    record Open(UUID id) implements Opened {}

    /** It is objected to already: that one is to be answered first. */
    record Already() implements Opened {}

    /** More than is owed, which is this. */
    record TooMuch(Money owed) implements Opened {}

    /** It is no open debt of that debtor. */
    record NotOwed() implements Opened {}
  }

  /** What is objected to, and in which words. */
  public record Said(DebtorId debtor, UUID receivable, Objection objection, String note) {}

  /** One that cannot be, and why. */
  public record Against(Said said, Opened why) {}

  /** What became of an answer. */
  public sealed interface Ended {

    /**
     * It lifts.
     *
     * @param granted what was taken off the debt; null for nothing
     */
    record Lifted(DebtorId debtor, @Nullable Money granted) implements Ended {}

    /** More than is objected to, which is this; null where it is about no one debt. */
    record TooMuch(@Nullable Money disputed) implements Ended {}

    /** It had ended before, or is none. */
    record Before() implements Ended {}
  }

  private record Debt(Money owed, boolean already) {}

  private record Standing(
      DebtorId debtor, @Nullable UUID receivable, @Nullable Money owed, @Nullable Money part) {

    @Nullable Money disputed() {
      return part == null ? owed : part;
    }
  }

  /**
   * Objects to one debt, or to a part of it. As much as is owed is all of it.
   *
   * @param person who wrote it down; null when it followed from what the debtor wrote
   */
  public Opened open(
      TenantTx tx,
      DebtorId debtor,
      UUID receivable,
      Objection objection,
      String note,
      BusinessDate today,
      @Nullable UUID person) {
    ledger.holdOpen(tx, List.of(debtor));
    var said = new Said(debtor, receivable, objection, note);
    return against(tx, said).orElseGet(() -> place(tx, Ids.next(), said, today, person));
  }

  /**
   * Objects to several debts of one debtor, or to none of them.
   *
   * @param named under the ids that they shall have; the caller sees to it that none comes twice
   * @return the first that cannot be; empty when all are open
   */
  public Optional<Against> openAll(
      TenantTx tx, Map<UUID, Said> named, BusinessDate today, @Nullable UUID person) {
    ledger.holdOpen(tx, named.values().stream().map(Said::debtor).distinct().toList());
    var against =
        named.values().stream()
            .flatMap(said -> against(tx, said).map(why -> new Against(said, why)).stream())
            .findFirst();
    if (against.isEmpty()) {
      named.forEach((id, said) -> place(tx, id, said, today, person));
    }
    return against;
  }

  private static Optional<Opened> against(TenantTx tx, Said said) {
    var debt = debt(tx, said);
    if (debt.isEmpty()) {
      return Optional.of(new Opened.NotOwed());
    }
    if (debt.get().already()) {
      return Optional.of(new Opened.Already());
    }
    var amount = said.objection().amount();
    return amount != null && amount.compareTo(debt.get().owed().amount()) > 0
        ? Optional.of(new Opened.TooMuch(debt.get().owed()))
        : Optional.empty();
  }

  private static Optional<Debt> debt(TenantTx tx, Said said) {
    return tx.sql(OPEN)
        .param("debtor", said.debtor().value())
        .param("receivable", said.receivable())
        .query((row, _) -> new Debt(money(row, "balance"), row.getBoolean("already")))
        .optional();
  }

  /** As much as is owed is all of it. */
  private Opened place(TenantTx tx, UUID id, Said said, BusinessDate today, @Nullable UUID person) {
    var objection = said.objection();
    var amount = objection.amount();
    boolean part =
        amount != null
            && debt(tx, said).filter(one -> amount.compareTo(one.owed().amount()) < 0).isPresent();
    var request =
        new Holds.Request(
                said.debtor(), said.receivable(), HoldReason.DISPUTE, said.note(), today, null)
            .with(new Objection(part ? amount : null, objection.owner(), objection.answerBy()));
    return new Opened.Open(holds.place(tx, id, request, person));
  }

  /**
   * Answers an objection: it lifts, and its task is done.
   *
   * @param granted what the debtor was right about; null or nothing where they were not
   * @param note what was answered; at most {@link Tasks#LONGEST_NOTE} characters
   * @param person null when a program of the company did
   */
  public Ended end(
      TenantTx tx,
      UUID dispute,
      @Nullable BigDecimal granted,
      String note,
      BusinessDate today,
      @Nullable UUID person) {
    var found = read(tx, dispute);
    if (found.isEmpty()) {
      return new Ended.Before();
    }
    var debtor = found.get().debtor();
    ledger.holdOpen(tx, List.of(debtor));
    var standing = read(tx, dispute).orElse(found.get());
    var disputed = standing.disputed();
    boolean some = granted != null && granted.signum() > 0;
    if (granted != null && some && (disputed == null || granted.compareTo(disputed.amount()) > 0)) {
      return new Ended.TooMuch(disputed);
    }
    int ended =
        tx.sql(END)
            .param("hold", dispute)
            .param("outcome", some ? "granted" : "rejected")
            .param("granted", some ? granted : null)
            .param("note", note)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (ended == 0) {
      return new Ended.Before();
    }
    int credited =
        some
            ? tx.sql(CREDIT)
                .param("hold", dispute)
                .param("granted", granted)
                .param("today", today.value())
                .update()
            : 0;
    holds.lift(tx, dispute, person);
    if (credited == 0 || granted == null || disputed == null) {
      return new Ended.Lifted(debtor, null);
    }
    ledger.absorb(tx);
    return new Ended.Lifted(debtor, new Money(granted, disputed.currency()));
  }

  private static Optional<Standing> read(TenantTx tx, UUID dispute) {
    return tx.sql(READ).param("hold", dispute).query((row, _) -> standing(row)).optional();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getObject("receivable_id", UUID.class),
        row.getBigDecimal("balance") == null ? null : money(row, "balance"),
        row.getBigDecimal("amount") == null ? null : money(row, "amount"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column), row.getString("currency"));
  }
}
