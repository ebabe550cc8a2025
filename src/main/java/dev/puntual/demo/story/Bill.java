package dev.puntual.demo.story;

import dev.puntual.demo.cast.Debtor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One instalment that falls due, as the company's own books have it.
 *
 * @param instalment from 1
 * @param receipts in the order in which they come
 */
public record Bill(
    Debtor debtor,
    String number,
    int instalment,
    LocalDate issuedOn,
    LocalDate dueOn,
    String currency,
    BigDecimal amount,
    String concept,
    List<Receipt> receipts) {

  /** What is owed at the end of the day. */
  BigDecimal balanceOn(LocalDate day) {
    return receipts.stream()
        .filter(receipt -> !receipt.at().toLocalDate().isAfter(day))
        .map(Receipt::amount)
        .reduce(amount, BigDecimal::subtract)
        .max(BigDecimal.ZERO);
  }

  /** The day of the last payment, once nothing is owed. */
  Optional<LocalDate> settledBy(LocalDate day) {
    return balanceOn(day).signum() > 0
        ? Optional.empty()
        : Optional.of(receipts.getLast().at().toLocalDate());
  }

  /** Whether the books moved between the two days, the first left out: issued, or money came. */
  boolean movedIn(LocalDate after, LocalDate until) {
    return within(issuedOn, after, until)
        || receipts.stream().anyMatch(it -> within(it.at().toLocalDate(), after, until));
  }

  Bill paidBy(List<Receipt> money) {
    return new Bill(
        debtor, number, instalment, issuedOn, dueOn, currency, amount, concept, List.copyOf(money));
  }

  Bill numbered(String name) {
    return new Bill(debtor, name, instalment, issuedOn, dueOn, currency, amount, concept, receipts);
  }

  private static boolean within(LocalDate day, LocalDate after, LocalDate until) {
    return day.isAfter(after) && !day.isAfter(until);
  }
}
