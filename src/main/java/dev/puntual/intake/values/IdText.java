package dev.puntual.intake.values;

/**
 * Cleans numbers that name things. A code keeps its leading zeroes; what a spreadsheet turned into
 * {@code 1930565277.0} loses the tail that it gained on the way.
 */
public final class IdText {

  private IdText() {}

  /** Where the code ends: before a {@code .0} that follows nothing but digits, else at the end. */
  public static int end(char[] chars, int from, int to) {
    int at = to;
    while (at > from && chars[at - 1] == '0') {
      at--;
    }
    if (at == to || at <= from + 1 || chars[at - 1] != '.') {
      return to;
    }
    for (int i = from; i < at - 1; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return to;
      }
    }
    return at - 1;
  }

  /** A long code that Excel wrote as {@code 1.93E+09} has lost digits for good. */
  public static boolean lostDigits(char[] chars, int from, int to) {
    boolean exponent = false;
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ((c == 'E' || c == 'e') && !exponent && digits > 0) {
        exponent = true;
        if (i + 2 >= to || chars[i + 1] != '+') {
          return false;
        }
        i++;
      } else if ((c != '.' && c != ',') || exponent) {
        return false;
      }
    }
    return exponent;
  }
}
