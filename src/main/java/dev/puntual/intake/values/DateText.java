package dev.puntual.intake.values;

import java.time.LocalDate;

/**
 * Reads dates as people and machines write them: {@code 2026-06-14}, {@code 14/06/26}, {@code
 * 20260614}, {@code 14-jun-2026}, {@code Jun 14, 2026}, {@code 14 de junio de 2026}, with or
 * without a time of day behind.
 *
 * <p>Days are counted from 1970-01-01, as {@link LocalDate#ofEpochDay} does.
 */
public final class DateText {

  /** The text is no date under the order asked for. */
  public static final int UNREADABLE = Integer.MIN_VALUE;

  private static final int NONE = -1;

  private final int[] parts = new int[3];
  private final int[] widths = new int[3];
  private int count;
  private int namedMonthAt;

  /** The day that the text names when its parts stand in this order; or {@link #UNREADABLE}. */
  public int read(char[] chars, int from, int to, DateOrder order) {
    return split(chars, from, to) ? dayUnder(order) : UNREADABLE;
  }

  /** As {@link #read(char[], int, int, DateOrder)}, for texts at rest. */
  public int read(String text, DateOrder order) {
    return read(text.toCharArray(), 0, text.length(), order);
  }

  /** The set of orders (as bits) under which the text is a real day. */
  public int ordersOf(char[] chars, int from, int to) {
    if (!split(chars, from, to)) {
      return 0;
    }
    int bits = 0;
    for (var order : ORDERS) {
      bits |= dayUnder(order) == UNREADABLE ? 0 : order.bit();
    }
    return bits;
  }

  private static final DateOrder[] ORDERS = DateOrder.values();

  private boolean split(char[] chars, int from, int to) {
    count = 0;
    namedMonthAt = NONE;
    int at = from;
    while (at < to && count < 3) {
      char c = chars[at];
      if (digit(c)) {
        at = takeNumber(chars, at, to);
      } else if (separates(c)) {
        at++;
      } else {
        at = letter(c) ? takeWord(chars, at, to) : NONE;
      }
      if (at == NONE) {
        return false;
      }
    }
    return count == 3 ? endsOrTellsTime(chars, at, to) : splitCompact(to - from);
  }

  private int takeNumber(char[] chars, int from, int to) {
    int number = 0;
    int at = from;
    while (at < to && digit(chars[at])) {
      if (at - from == 8) {
        return NONE;
      }
      number = number * 10 + chars[at] - '0';
      at++;
    }
    parts[count] = number;
    widths[count] = at - from;
    count++;
    return at;
  }

  /** Names of months become numbers; names of week days and small words are passed over. */
  private int takeWord(char[] chars, int from, int to) {
    int at = from;
    while (at < to && letter(chars[at])) {
      at++;
    }
    int month = namedMonthAt == NONE ? MonthNames.monthOf(chars, from, at) : 0;
    if (month > 0) {
      parts[count] = month;
      widths[count] = 2;
      namedMonthAt = count;
      count++;
      return at;
    }
    return MonthNames.isFiller(chars, from, at) ? at : NONE;
  }

  /** Eight digits in a row: the year is at the end that makes sense. */
  private boolean splitCompact(int length) {
    if (count != 1 || widths[0] != 8 || length != 8) {
      return false;
    }
    int all = parts[0];
    int head = all / 10_000;
    if (head >= 1900 && head <= 2100) {
      set(head, all / 100 % 100, all % 100, 4, 2);
    } else {
      set(all / 1_000_000, all / 10_000 % 100, all % 10_000, 2, 4);
    }
    return true;
  }

  private void set(int first, int second, int third, int firstWidth, int thirdWidth) {
    parts[0] = first;
    parts[1] = second;
    parts[2] = third;
    widths[0] = firstWidth;
    widths[1] = 2;
    widths[2] = thirdWidth;
    count = 3;
  }

  /** A year of four digits that stands first leaves nothing to doubt, whatever the column does. */
  private int dayUnder(DateOrder order) {
    if (namedMonthAt != NONE) {
      return dayWithNamedMonth(order);
    }
    boolean yearFirst = widths[0] > 2;
    boolean yearLast = widths[2] > 2;
    if (widths[1] > 2 || (yearFirst && yearLast)) {
      return UNREADABLE;
    }
    if (yearFirst) {
      return day(0, 1, 2);
    }
    return switch (order) {
      case YEAR_MONTH_DAY -> yearLast ? UNREADABLE : day(0, 1, 2);
      case DAY_MONTH_YEAR -> day(2, 1, 0);
      case MONTH_DAY_YEAR -> day(2, 0, 1);
    };
  }

  /** A named month leaves only year and day to tell apart; every order that can agree, agrees. */
  private int dayWithNamedMonth(DateOrder order) {
    int first = namedMonthAt == 0 ? 1 : 0;
    int last = namedMonthAt == 2 ? 1 : 2;
    boolean yearFirst = widths[first] > 2;
    if (yearFirst || (order == DateOrder.YEAR_MONTH_DAY && widths[last] <= 2)) {
      return yearFirst || parts[first] > 31 ? day(first, namedMonthAt, last) : UNREADABLE;
    }
    return day(last, namedMonthAt, first);
  }

  private int day(int yearAt, int monthAt, int dayAt) {
    int year = parts[yearAt];
    if (widths[yearAt] == 3 || widths[yearAt] > 4) {
      return UNREADABLE;
    }
    if (widths[yearAt] <= 2) {
      year += year < 70 ? 2000 : 1900;
    }
    int month = parts[monthAt];
    int day = parts[dayAt];
    if (widths[dayAt] > 2 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
      return UNREADABLE;
    }
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  private static int daysIn(int year, int month) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28;
      default -> 31;
    };
  }

  private static boolean endsOrTellsTime(char[] chars, int at, int to) {
    if (at >= to) {
      return true;
    }
    int next = at;
    while (next < to && (chars[next] == ' ' || chars[next] == 'T' || chars[next] == ',')) {
      next++;
    }
    return next > at && (next == to || digit(chars[next]));
  }

  private static boolean separates(char c) {
    return c == '/' || c == '-' || c == '.' || c == ' ' || c == ',' || c == '\'' || c == '\u00a0';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 127;
  }
}
