package dev.puntual.surcharges;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lateness of one debt has come to by a day.
 *
 * @param interest not claimed yet
 * @param fee the one that is asked once a debt, where it is due and not claimed yet
 * @param warned what it would come to on days that the company only warns of; never charged
 * @param claimedTo the last day that was ever claimed; null before the first claim
 * @param claimed all that was ever claimed, taxes included
 * @param waived of it
 * @param open of it, neither waived nor paid
 */
public record Accrued(
    UUID debt,
    DebtorId debtor,
    String number,
    int instalment,
    LocalDate dueOn,
    boolean settled,
    Money interest,
    Money fee,
    Money warned,
    @Nullable LocalDate claimedTo,
    Money claimed,
    Money waived,
    Money open) {

  /** Interest and fee that could be claimed. */
  public Money claimable() {
    return interest.plus(fee);
  }
}
