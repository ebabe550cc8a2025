package dev.puntual.desk.disputes;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to write down an objection.
 *
 * @param debts that are open, the oldest first
 * @param team who may be asked to answer
 */
public record DisputeView(
    DebtorId debtor, String name, List<Debt> debts, List<Person> team, DisputeForm form) {

  /** One of the company. */
  public record Person(UUID id, String name) {}

  /** One open debt. */
  public record Debt(UUID id, String number, Money balance) {}

  /**
   * One objection, open or answered.
   *
   * @param number of the debt; null where it is about all that is owed
   * @param owed what is left of that debt; null then too, and when it is paid
   * @param part what of it is objected to; null for all
   * @param owner empty when nobody has it
   * @param by the last day to answer; null for one of before there were any
   * @param ended whether it was answered or taken back
   */
  public record One(
      UUID id,
      DebtorId debtor,
      String name,
      @Nullable String number,
      @Nullable Money owed,
      @Nullable Money part,
      String note,
      LocalDate since,
      String owner,
      @Nullable LocalDate by,
      boolean ended) {

    /** What is to be answered; null where it is about no one debt. */
    public @Nullable Money disputed() {
      return part == null ? owed : part;
    }
  }
}
