package dev.puntual.intake.xlsx;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Writes the number of a cell as a person sees it: days as ISO dates, padded codes with their
 * zeroes, and binary noise ({@code 923.60000000000002}) rounded to the 15 digits that Excel shows.
 */
final class NumberCell {

  private static final MathContext SHOWN = new MathContext(15);
  private static final int LAST_DAY = 2_958_465;

  private final long dayZero;
  private final boolean countsPhantomDay;

  /** Excel believes that 1900 was a leap year, so its days up to 60 are one off. */
  NumberCell(boolean startsIn1904) {
    var zero = startsIn1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    dayZero = zero.toEpochDay();
    countsPhantomDay = !startsIn1904;
  }

  void addTo(Cells into, char[] value, int length, int meaning) {
    if (meaning == CellStyles.NUMBER && isPlain(value, length)) {
      into.add(CellKind.NUMBER, value, 0, length);
      return;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(value, 0, length);
    } catch (NumberFormatException e) {
      into.add(CellKind.TEXT, value, 0, length);
      return;
    }
    if (number.precision() - number.scale() > 30 || number.scale() > 400) {
      into.add(CellKind.TEXT, value, 0, length);
    } else if (meaning == CellStyles.DATE && number.signum() > 0 && number.intValue() <= LAST_DAY) {
      into.add(CellKind.DATE, day(number.intValue()));
    } else {
      into.add(CellKind.NUMBER, padded(plain(number), meaning));
    }
  }

  private String day(int serial) {
    int real = countsPhantomDay && serial < 61 ? serial + 1 : serial;
    return LocalDate.ofEpochDay(dayZero + real).toString();
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
  }

  private static String padded(String digits, int width) {
    return digits.length() < width && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? "0".repeat(width - digits.length()) + digits
        : digits;
  }

  /** Digits with at most one point, few enough to carry no binary noise. */
  private static boolean isPlain(char[] value, int length) {
    if (length > 15) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = value[i];
      if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
        return false;
      }
    }
    return true;
  }
}
