package dev.puntual.demo.cast;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who owes, as the company's own system knows them.
 *
 * @param contact the one that stands in the company's system
 * @param others people whom only a separate list knows
 * @param currencies in which they buy, the usual one first
 */
public record Debtor(
    String code,
    String name,
    String taxId,
    Land land,
    Contact contact,
    List<Contact> others,
    List<String> currencies,
    Buying buying,
    Habit habit) {

  /**
   * How somebody buys.
   *
   * @param dollars what a usual bill comes to
   * @param everyDays from one bill to the next
   * @param termDays credit
   * @param until the last day on which they bought
   */
  public record Buying(double dollars, int everyDays, int termDays, LocalDate until) {}
}
