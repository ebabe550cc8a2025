package dev.puntual.surcharges.web;

import dev.puntual.kernel.Money;
import dev.puntual.surcharges.Ceilings;
import dev.puntual.surcharges.Reckoning;
import dev.puntual.surcharges.Stretch;
import dev.puntual.surcharges.Surcharges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of terms.
 *
 * @param example a debt of their own under what was typed; null when nothing is overdue
 * @param ceilings countries of debtors whose highest rate has to be looked up
 * @param retroactive whether the days of an objection count that was answered with no
 * @param sums what is not claimed yet, by currency, under what is saved
 */
public record SurchargeView(
    TermsForm form,
    @Nullable Example example,
    List<Surcharges.Sum> sums,
    boolean saved,
    List<Ceilings.Needed> ceilings,
    boolean retroactive) {

  /** One debt, and how what it costs is reckoned. */
  public record Example(Reckoning.Debt debt, List<Stretch> stretches, Money interest) {}
}
