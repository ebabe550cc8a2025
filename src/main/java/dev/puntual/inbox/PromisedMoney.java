package dev.puntual.inbox;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.answers.SpokenAmount;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.Promises;
import java.util.List;
import java.util.Optional;

/** Of which money somebody speaks who promises some, by what they owe. */
final class PromisedMoney {

  private PromisedMoney() {}

  /**
   * Named in a currency that they owe nothing in, or by a sign that stands for several of those
   * they owe: that is for a person to read.
   */
  static boolean unsure(TenantTx tx, DebtorId debtor, String said) {
    var named = SpokenAmount.in(said);
    if (named.isEmpty()) {
      return false;
    }
    var owed = Promises.owedIn(tx, debtor, null);
    return !owed.isEmpty() && fitting(named.get(), owed).size() != 1;
  }

  /** The amount that was named, unless more was named than is owed in its currency. */
  static Optional<Money> of(TenantTx tx, DebtorId debtor, String said) {
    return SpokenAmount.in(said)
        .flatMap(
            named -> {
              var fitting = fitting(named, Promises.owedIn(tx, debtor, null));
              return fitting.size() == 1
                  ? Optional.of(fitting.getFirst())
                      .filter(owed -> named.amount().compareTo(owed.amount()) <= 0)
                      .map(owed -> new Money(named.amount(), owed.currency()))
                  : Optional.empty();
            });
  }

  private static List<Money> fitting(SpokenAmount named, List<Money> owed) {
    return owed.stream().filter(one -> named.fits(one.currency().getCurrencyCode())).toList();
  }
}
