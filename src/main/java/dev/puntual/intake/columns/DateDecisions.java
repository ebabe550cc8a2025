package dev.puntual.intake.columns;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.values.DateOrder;
import dev.puntual.intake.values.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides how each date column is read, and asks only where the file leaves a choice. An order is
 * taken when every value allows it and some value allows no other; then what the other columns of
 * the file do counts; then which order puts due dates after issue dates.
 */
final class DateDecisions {

  private static final double EXCEPTIONS = 0.02;
  private static final int ENOUGH = 5;

  private final List<ColumnProfile> profiles;
  private final List<Proposal> proposals;
  private final List<SampleRow> sample;
  private final Map<Integer, DateReading> readings = new HashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();

  DateDecisions(List<ColumnProfile> profiles, List<Proposal> proposals, List<SampleRow> sample) {
    this.profiles = profiles;
    this.proposals = proposals;
    this.sample = sample;
    decide();
  }

  Map<Integer, DateReading> readings() {
    return readings;
  }

  List<Doubt> doubts() {
    return doubts;
  }

  private void decide() {
    var undecided = new ArrayList<Integer>();
    var orders = EnumSet.noneOf(DateOrder.class);
    for (int column = 0; column < profiles.size(); column++) {
      if (profiles.get(column).days() == 0 || profiles.get(column).filled == 0) {
        continue;
      }
      if (profiles.get(column).readsBothWays()) {
        undecided.add(column);
      } else {
        var order = decisive(column);
        readings.put(column, DateReading.of(order));
        if (order != DateOrder.YEAR_MONTH_DAY) {
          orders.add(order);
        }
      }
    }
    settle(undecided, orders);
    readings.keySet().stream().sorted().forEach(this::lookForSwaps);
  }

  private DateOrder decisive(int column) {
    var values = profiles.get(column);
    int day = values.dayFirstOnly;
    int month = values.monthFirstOnly;
    if (day == 0 && month == 0) {
      return values.yearFirst > 0 ? DateOrder.YEAR_MONTH_DAY : DateOrder.DAY_MONTH_YEAR;
    }
    if (isDate(column) && Math.min(day, month) > EXCEPTIONS * Math.max(day, month)) {
      doubts.add(new Doubt.MixedOrders(column, example(column, true), example(column, false)));
    }
    return day >= month ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
  }

  private void settle(List<Integer> undecided, Set<DateOrder> orders) {
    DateOrder order = DateOrder.DAY_MONTH_YEAR;
    boolean sure = orders.size() == 1;
    if (sure) {
      order = orders.iterator().next();
    } else if (!undecided.isEmpty()) {
      int dayFirst = broken(undecided, DateOrder.DAY_MONTH_YEAR);
      int monthFirst = broken(undecided, DateOrder.MONTH_DAY_YEAR);
      order = monthFirst < dayFirst ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
      sure = Math.min(dayFirst, monthFirst) == 0 && Math.max(dayFirst, monthFirst) >= ENOUGH;
    }
    for (int column : undecided) {
      readings.put(column, DateReading.of(order));
      if (!sure && isDate(column)) {
        doubts.add(new Doubt.DayOrMonth(column, example(column)));
      }
    }
  }

  /** How many sampled debts would fall due before they were issued, were these columns read so. */
  private int broken(List<Integer> columns, DateOrder order) {
    var trial = new HashMap<>(readings);
    columns.forEach(column -> trial.put(column, DateReading.of(order)));
    return broken(trial);
  }

  private int broken(Map<Integer, DateReading> trial) {
    return broken(trial, column(FieldKind.ISSUED_ON), column(FieldKind.DUE_ON))
        + broken(trial, column(FieldKind.ISSUED_ON), column(FieldKind.SETTLED_ON));
  }

  private int broken(Map<Integer, DateReading> trial, int first, int second) {
    var before = trial.get(first);
    var after = trial.get(second);
    if (before == null || after == null) {
      return 0;
    }
    var dates = new DateText();
    int broken = 0;
    for (var row : sample) {
      int start = before.read(dates, row, first);
      int end = after.read(dates, row, second);
      boolean known = start != DateText.UNREADABLE && end != DateText.UNREADABLE;
      broken += known && end < start ? 1 : 0;
    }
    return broken;
  }

  /** Written dates that all need one order, beside real ones that never go past the twelfth. */
  private void lookForSwaps(int column) {
    var values = profiles.get(column);
    int written = values.dayFirstOnly + values.monthFirstOnly;
    int real = values.realDates + values.serials;
    if (real < ENOUGH || written < ENOUGH || values.bothWays > 0 || !isDate(column)) {
      return;
    }
    String realExample = "";
    String writtenExample = "";
    var plain = readings.getOrDefault(column, DateReading.of(DateOrder.DAY_MONTH_YEAR));
    var dates = new DateText();
    for (var row : sample) {
      int day = plain.read(dates, row, column);
      if (day == DateText.UNREADABLE) {
        continue;
      }
      if (isReal(row, column)) {
        if (LocalDate.ofEpochDay(day).getDayOfMonth() > 12) {
          return;
        }
        realExample = LocalDate.ofEpochDay(day).toString();
      } else {
        writtenExample = row.text(column);
      }
    }
    readings.put(column, new DateReading(plain.order(), true));
    doubts.add(new Doubt.SwappedByExcel(column, realExample, writtenExample));
  }

  private static boolean isReal(SampleRow row, int column) {
    var chars = row.text(column).toCharArray();
    return row.kind(column) == CellKind.DATE || DateReading.serial(chars, 0, chars.length) > 0;
  }

  private boolean isDate(int column) {
    return proposals.get(column).kind().form() == FieldKind.Form.DATE;
  }

  private int column(FieldKind kind) {
    for (int column = 0; column < proposals.size(); column++) {
      if (proposals.get(column).kind() == kind) {
        return column;
      }
    }
    return -1;
  }

  private String example(int column) {
    var dates = new DateText();
    for (var row : sample) {
      var chars = row.text(column).toCharArray();
      int one = dates.read(chars, 0, chars.length, DateOrder.DAY_MONTH_YEAR);
      if (one != dates.read(chars, 0, chars.length, DateOrder.MONTH_DAY_YEAR)) {
        return row.text(column);
      }
    }
    return "";
  }

  private String example(int column, boolean dayFirst) {
    var dates = new DateText();
    var wanted = dayFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
    var other = dayFirst ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
    for (var row : sample) {
      var chars = row.text(column).toCharArray();
      if (dates.read(chars, 0, chars.length, wanted) != DateText.UNREADABLE
          && dates.read(chars, 0, chars.length, other) == DateText.UNREADABLE) {
        return row.text(column);
      }
    }
    return "";
  }
}
