package dev.puntual.portal;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Money;
import dev.puntual.payments.IssuedLink;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.surcharges.Accrued;
import dev.puntual.surcharges.Surcharges;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * What lateness has come to in one currency, apart from what is owed above it.
 *
 * @param growing counted and not claimed yet
 * @param warned what the company only warns of
 */
public record Lateness(Money growing, Money warned) {

  static Lateness of(TenantTx tx, IssuedLink link, BusinessDate today) {
    var currency = Currency.getInstance(link.currency());
    var debts =
        Surcharges.of(tx, List.of(link.debtor()), today).stream()
            .filter(one -> one.interest().currency().equals(currency))
            .toList();
    return new Lateness(
        sum(debts, Accrued::claimable, currency), sum(debts, Accrued::warned, currency));
  }

  public boolean any() {
    return growing.isPositive() || warned.isPositive();
  }

  private static Money sum(List<Accrued> debts, Function<Accrued, Money> part, Currency currency) {
    return debts.stream().map(part).reduce(Money.zero(currency), Money::plus);
  }
}
