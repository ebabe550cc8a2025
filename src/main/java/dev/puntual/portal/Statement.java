package dev.puntual.portal;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Money;
import dev.puntual.payments.Till;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a debtor owes in one currency, oldest first, as the page shows it.
 *
 * @param lastPaid the latest payment through this link; read only where nothing is owed
 * @param lateness what it cost so far, beside the items
 * @param till whether and how it can be paid here
 */
public record Statement(
    Company company,
    String debtor,
    Currency currency,
    List<Item> items,
    @Nullable Paid lastPaid,
    Till till,
    Lateness lateness) {

  /** A payment that arrived. */
  public record Paid(UUID id, Money amount, Instant at) {}

  /**
   * One debt that is open.
   *
   * @param charge whether it is what lateness cost of the debt with that number
   */
  public record Item(
      UUID id, String number, int instalment, LocalDate dueOn, Money balance, boolean charge) {

    /** How pressing it is on that day, in the five meanings of colour. */
    public Tone tone(BusinessDate today) {
      int late = today.pastDue(dueOn).value();
      if (late > 30) {
        return Tone.OLD;
      }
      return late > 0 ? Tone.LATE : Tone.CURRENT;
    }
  }

  /**
   * What was ticked and typed, and what is wrong with it.
   *
   * @param amount as it was typed; empty for all that is ticked
   */
  public record Form(String nonce, Set<UUID> chosen, String amount, Problems problems) {}

  public Money total() {
    return sum(items);
  }

  Money sum(List<Item> some) {
    return some.stream().map(Item::balance).reduce(Money.zero(currency), Money::plus);
  }

  /** What of the total is not the debts themselves but what lateness cost. */
  public Money charges() {
    return sum(items.stream().filter(Item::charge).toList());
  }

  /** The sum of what the form has ticked. */
  public Money total(Form form) {
    return sum(items.stream().filter(item -> form.chosen().contains(item.id())).toList());
  }
}
