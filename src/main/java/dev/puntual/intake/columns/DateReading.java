package dev.puntual.intake.columns;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.values.DateOrder;
import dev.puntual.intake.values.DateText;
import java.time.LocalDate;

/**
 * How the dates of one column are read.
 *
 * @param order of the parts in written dates
 * @param swapsRealDates the spreadsheet took months for days in the cells that it made real dates,
 *     so day and month change places there
 */
public record DateReading(DateOrder order, boolean swapsRealDates) {

  private static final long SHEET_DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  /** Written dates in an order, and real ones as they are. */
  public static DateReading of(DateOrder order) {
    return new DateReading(order, false);
  }

  /**
   * The day that a cell names, counted from 1970-01-01; {@link DateText#UNREADABLE} when it names
   * none. Bare numbers of five digits are the days that spreadsheets count.
   */
  public int read(DateText dates, CellKind kind, char[] chars, int from, int to) {
    if (kind == CellKind.DATE) {
      return real(dates.read(chars, from, to, DateOrder.YEAR_MONTH_DAY));
    }
    int serial = serial(chars, from, to);
    return serial > 0 ? real((int) (SHEET_DAY_ZERO + serial)) : dates.read(chars, from, to, order);
  }

  int read(DateText dates, SampleRow row, int column) {
    var chars = row.text(column).toCharArray();
    return read(dates, row.kind(column), chars, 0, chars.length);
  }

  private int real(int day) {
    if (!swapsRealDates || day == DateText.UNREADABLE) {
      return day;
    }
    var date = LocalDate.ofEpochDay(day);
    return date.getDayOfMonth() > 12
        ? day
        : (int)
            LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()).toEpochDay();
  }

  /** A whole number from 1954 to 2119 as a spreadsheet counts days; 0 for anything else. */
  static int serial(char[] chars, int from, int to) {
    int end = from;
    int number = 0;
    while (end < to && end - from < 5 && chars[end] >= '0' && chars[end] <= '9') {
      number = number * 10 + chars[end++] - '0';
    }
    boolean whole = end == to || chars[end] == '.';
    return whole && end - from == 5 && number > 20_000 && number < 80_000 ? number : 0;
  }
}
