package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.surcharges.Accrued;
import dev.puntual.surcharges.Surcharges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What lateness came to, beside what each letter lists: one question for a whole batch. */
public final class LatenessInLetters {

  private LatenessInLetters() {}

  /**
   * Whose letter it is.
   *
   * @param today the day that its reader lives by
   */
  public record Letter(UUID id, DebtorId debtor, String currency, BusinessDate today) {}

  /**
   * The same items, the first of each letter with what is not claimed yet or only warned of. Claims
   * on account are in the list as documents of their own.
   */
  public static Map<UUID, List<AccountWords.Item>> beside(
      TenantTx tx, Map<UUID, List<AccountWords.Item>> items, Collection<Letter> letters) {
    var told = new HashMap<>(items);
    letters.stream()
        .filter(letter -> items.containsKey(letter.id()))
        .collect(Collectors.groupingBy(Letter::today))
        .forEach((day, of) -> tell(tx, told, day, of));
    return told;
  }

  private static void tell(
      TenantTx tx,
      Map<UUID, List<AccountWords.Item>> told,
      BusinessDate day,
      List<Letter> letters) {
    var debtors = letters.stream().map(Letter::debtor).distinct().toList();
    var debts =
        Surcharges.of(tx, debtors, day).stream().collect(Collectors.groupingBy(Accrued::debtor));
    for (var letter : letters) {
      told.computeIfPresent(
          letter.id(), (_, list) -> with(list, debts.getOrDefault(letter.debtor(), List.of())));
    }
  }

  private static List<AccountWords.Item> with(List<AccountWords.Item> items, List<Accrued> debts) {
    var first = items.getFirst();
    var currency = first.total().currency();
    var sum =
        debts.stream()
            .filter(one -> one.interest().currency().equals(currency))
            .map(one -> one.claimable().plus(one.warned()))
            .reduce(Money.zero(currency), Money::plus);
    var told = new ArrayList<>(items);
    told.set(0, first.with(sum));
    return told;
  }
}
