package dev.puntual.demo.story;

import dev.puntual.demo.cast.Dice;
import dev.puntual.demo.cast.Habit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When and how a bill is paid: its debtor's habit, and a little luck. */
final class Paying {

  /** Before the first letter there is no link to pay by. */
  private static final int EARLIEST_LINK = -6;

  private static final double LINK_SHARE = 0.12;
  private static final double PART_SHARE = 0.03;
  private static final double ERRATIC_PART_SHARE = 0.35;

  private Paying() {}

  static List<Receipt> of(Bill bill, Dice dice) {
    var days = bill.debtor().habit().days(dice);
    if (days.isEmpty()) {
      return List.of();
    }
    boolean link = days.getAsInt() >= EARLIEST_LINK && dice.chance(LINK_SHARE);
    var on = bill.dueOn().plusDays(days.getAsInt());
    if (on.isBefore(bill.issuedOn())) {
      on = bill.issuedOn();
    }
    var share = bill.debtor().habit() == Habit.ERRATIC ? ERRATIC_PART_SHARE : PART_SHARE;
    return dice.chance(share)
        ? inParts(bill, on, link, dice)
        : List.of(receipt(on, bill.amount(), link, dice));
  }

  /** A part now, and the rest weeks later or not at all. */
  private static List<Receipt> inParts(Bill bill, LocalDate on, boolean link, Dice dice) {
    int scale = bill.amount().scale();
    var part =
        bill.amount()
            .multiply(BigDecimal.valueOf(dice.between(25, 70)))
            .divide(BigDecimal.valueOf(100), scale, RoundingMode.HALF_EVEN);
    var receipts = new ArrayList<Receipt>();
    receipts.add(receipt(on, part, link, dice));
    if (dice.chance(0.6)) {
      var later = on.plusDays(dice.between(9, 30));
      receipts.add(receipt(later, bill.amount().subtract(part), false, dice));
    }
    return receipts;
  }

  static Receipt receipt(LocalDate on, BigDecimal amount, boolean link, Dice dice) {
    var at = workday(on).atTime(dice.between(10, 17), dice.between(0, 59));
    return new Receipt(at, amount, link);
  }

  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case DayOfWeek.SATURDAY -> day.plusDays(2);
      case DayOfWeek.SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
