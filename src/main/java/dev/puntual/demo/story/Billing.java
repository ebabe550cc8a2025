package dev.puntual.demo.story;

import dev.puntual.demo.cast.Debtor;
import dev.puntual.demo.cast.Dice;
import dev.puntual.demo.cast.Land;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the bills of a company that delivers goods on credit. */
final class Billing {

  private static final List<String> GOODS =
      List.of(
          "Café y endulzantes",
          "Aceites y granos",
          "Lácteos y fríos",
          "Bebidas",
          "Desechables y limpieza",
          "Vinos de mesa",
          "Pedido mixto");

  private final LocalDate from;
  private final LocalDate until;

  /** Bills are written from the first day to the last, both included. */
  Billing(LocalDate from, LocalDate until) {
    this.from = from;
    this.until = until;
  }

  /** In the order in which they were written, numbered, and paid as each debtor pays. */
  List<Bill> of(List<Debtor> debtors, String prefix, int firstNumber) {
    var bills = new ArrayList<Bill>();
    debtors.forEach(debtor -> bill(debtor, bills));
    bills.sort(
        Comparator.comparing(Bill::issuedOn)
            .thenComparing(bill -> bill.debtor().code())
            .thenComparing(Bill::currency));
    for (int i = 0; i < bills.size(); i++) {
      var bill = bills.get(i).numbered(prefix + (firstNumber + i));
      var dice = Dice.of("pays", bill.debtor().code(), bill.issuedOn(), bill.currency());
      bills.set(i, bill.paidBy(Paying.of(bill, dice)));
    }
    return bills;
  }

  private void bill(Debtor debtor, List<Bill> bills) {
    var dice = Dice.of("buys", debtor.code(), from);
    var buying = debtor.buying();
    var last = buying.until().isBefore(until) ? buying.until() : until;
    var day = from.plusDays(dice.between(0, buying.everyDays() - 1));
    while (!day.isAfter(last)) {
      var delivery = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
      for (var currency : debtor.currencies()) {
        bills.add(bill(debtor, delivery, currency, dice));
      }
      day = day.plusDays(Math.max(2, buying.everyDays() + dice.between(-2, 3)));
    }
  }

  private static Bill bill(Debtor debtor, LocalDate on, String currency, Dice dice) {
    return new Bill(
        debtor,
        "",
        1,
        on,
        on.plusDays(debtor.buying().termDays()),
        currency,
        amount(debtor.buying().dollars() * dice.between(0.55, 1.5), currency),
        dice.pick(GOODS),
        List.of());
  }

  /** So many dollars in a currency, written as its people write prices. */
  static BigDecimal amount(double dollars, String currency) {
    for (var land : Land.values()) {
      if (land.currency().equals(currency)) {
        var price = dollars * land.dollar();
        return land.coin() == 1
            ? BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_EVEN)
            : BigDecimal.valueOf(Math.round(price / land.coin()) * land.coin());
      }
    }
    throw new IllegalArgumentException(currency);
  }
}
