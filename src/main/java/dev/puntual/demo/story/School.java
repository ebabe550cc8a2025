package dev.puntual.demo.story;

import dev.puntual.demo.cast.Crowd;
import dev.puntual.demo.cast.Debtor;
import dev.puntual.demo.cast.Dice;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** A school in Bogotá: families that pay ten times a year, on the fifth of the month. */
public final class School {

  private static final int FAMILIES = 64;
  private static final int MONTHS = 10;
  private static final int FEBRUARY = 2;
  private static final List<String> GRADES =
      List.of("Transición", "Tercero", "Quinto", "Séptimo", "Noveno", "Once");

  private School() {}

  public static Script script(Era era) {
    var families = new Crowd("school", era.horizon()).families("FAM", era.some(FAMILIES));
    var ledger = new Ledger(fees(families, era));
    var day = era.opening();
    List<Deed> opening =
        List.of(
            new Deed.Upload(day.atTime(8, 41), "pensiones-2026.csv", ledger.all(day.minusDays(1))),
            new Deed.Approval(day.atTime(9, 5), 0),
            new Deed.Delivery(day.atTime(9, 6)));
    var routine = new Routine("recaudos-", EnumSet.of(DayOfWeek.MONDAY));
    return new Script(era, routine, ledger, opening);
  }

  /** One contract per family, in ten instalments; written down all at once in January. */
  private static List<Bill> fees(List<Debtor> families, Era era) {
    var bills = new ArrayList<Bill>();
    var january = LocalDate.of(era.today().getYear(), 1, 19);
    for (var family : families) {
      var dice = Dice.of("fees", family.code());
      var grade = dice.pick(GRADES);
      var fee = new BigDecimal(dice.between(78, 134)).multiply(BigDecimal.valueOf(10_000));
      for (int i = 1; i <= MONTHS; i++) {
        var due = LocalDate.of(january.getYear(), FEBRUARY + i - 1, 5);
        var bill =
            new Bill(
                family,
                String.format(Locale.ROOT, "P26-%s", family.code().substring(4)),
                i,
                january,
                due,
                "COP",
                fee,
                "Pensión 2026, " + grade,
                List.of());
        bills.add(bill.paidBy(Paying.of(bill, Dice.of("fee", family.code(), i))));
      }
    }
    return bills;
  }
}
