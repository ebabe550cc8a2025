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
 * @param promised what the debtor promised and still has time for
 * @param till whether and how it can be paid here
 */
public record Statement(
    Company company,
    String debtor,
    Currency currency,
    List<Item> items,
    @Nullable Paid lastPaid,
    List<Promised> promised,
    Till till,
    Lateness lateness) {

  /**
   * A promise that runs.
   *
   * @param paid what came in for it since
   */
  public record Promised(Money amount, Money paid, LocalDate day) {}

  /** A payment that arrived. */
  public record Paid(UUID id, Money amount, Instant at) {}

  /**
   * One debt that is open.
   *
   * @param charge whether it is what lateness cost of the debt with that number
   * @param disputed what the debtor objected to and nobody has answered yet; nothing, a part of the
   *     balance, or all of it
   */
  public record Item(
      UUID id,
      String number,
      int instalment,
      LocalDate dueOn,
      Money balance,
      boolean charge,
      Money disputed) {

    /** What is asked for. */
    Money asked() {
      return balance.minus(disputed);
    }

    /** Whoever ticks what they object to pays all of it. */
    Money payable() {
      return asked().isPositive() ? asked() : balance;
    }

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

  /** What is asked for. */
  public Money total() {
    return items.stream().map(Item::asked).reduce(Money.zero(currency), Money::plus);
  }

  /** How many debts are asked for. */
  public long asking() {
    return items.stream().filter(item -> item.asked().isPositive()).count();
  }

  /** What the debtor objected to: no part of the total. */
  public Money disputed() {
    return items.stream().map(Item::disputed).reduce(Money.zero(currency), Money::plus);
  }

  /** With what is objected to. */
  Money balance() {
    return total().plus(disputed());
  }

  Money sum(List<Item> some) {
    return some.stream().map(Item::payable).reduce(Money.zero(currency), Money::plus);
  }

  /** What of the total is not the debts themselves but what lateness cost. */
  public Money charges() {
    return items.stream()
        .filter(Item::charge)
        .map(Item::asked)
        .reduce(Money.zero(currency), Money::plus);
  }

  /** The sum of what the form has ticked. */
  public Money total(Form form) {
    return sum(items.stream().filter(item -> form.chosen().contains(item.id())).toList());
  }
}
