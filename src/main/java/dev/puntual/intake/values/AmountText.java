package dev.puntual.intake.values;

/**
 * Reads amounts as people write them: {@code 1,234.56}, {@code 1.234,56}, {@code $ 1 234}, {@code
 * (120.00)}, {@code 120-}, {@code USD 9.126,07}.
 *
 * <p>Amounts are counted in ten-thousandths, as the database keeps them.
 */
public final class AmountText {

  /** The text is no amount. */
  public static final long UNREADABLE = Long.MIN_VALUE;

  /** It is one, but beyond fourteen whole digits: no debt is that large. */
  public static final long TOO_LARGE = Long.MAX_VALUE;

  /** Ten-thousandths in one. */
  public static final long UNIT = 10_000;

  private static final int MAX_WHOLE_DIGITS = 14;

  private int from;
  private int to;
  private boolean negative;

  /** The amount under this decimal mark, in ten-thousandths; the fifth decimal rounds half up. */
  public long read(char[] chars, int start, int end, DecimalMark mark) {
    if (!strip(chars, start, end)) {
      return UNREADABLE;
    }
    int pointAt = lastIndex(chars, mark.sign());
    if (pointAt >= 0 && index(chars, mark.sign()) != pointAt) {
      return UNREADABLE;
    }
    int wholeEnd = pointAt < 0 ? to : pointAt;
    if (!groupsWell(chars, wholeEnd, mark.grouping())) {
      return UNREADABLE;
    }
    long whole = whole(chars, wholeEnd);
    if (whole == UNREADABLE || whole == TOO_LARGE) {
      return whole;
    }
    long fraction = pointAt < 0 ? 0 : fraction(chars, pointAt + 1);
    if (fraction < 0) {
      return UNREADABLE;
    }
    long amount = whole * UNIT + fraction;
    return negative ? -amount : amount;
  }

  /** The set of marks (as bits) under which the text is an amount. */
  public int marksOf(char[] chars, int start, int end) {
    int bits = 0;
    for (var mark : MARKS) {
      bits |= read(chars, start, end, mark) == UNREADABLE ? 0 : mark.bit();
    }
    return bits;
  }

  private static final DecimalMark[] MARKS = DecimalMark.values();

  /**
   * The letters that stood around the last amount read, in capitals: {@code USD}, {@code MXN}, or
   * empty. Meaningful only right after {@link #read}.
   */
  public String letters(char[] chars, int start, int end) {
    if (start == from && end == to) {
      return "";
    }
    var letters = new StringBuilder();
    for (int i = start; i < end; i++) {
      if ((i < from || i >= to) && Character.isLetter(chars[i])) {
        letters.append(Character.toUpperCase(chars[i]));
      }
    }
    return letters.toString();
  }

  /** Finds the digits between signs, brackets, currency signs and codes. */
  private boolean strip(char[] chars, int start, int end) {
    from = start;
    to = end;
    negative = false;
    while (from < to && !digit(chars[from]) && !startsDecimals(chars, from)) {
      if (!opening(chars[from])) {
        return false;
      }
      from++;
    }
    boolean bracket = false;
    while (to > from && !digit(chars[to - 1])) {
      char c = chars[--to];
      if (c == '-') {
        negative = true;
      } else if (c == ')') {
        bracket = true;
      } else if (!closing(c)) {
        return false;
      }
    }
    negative |= bracket;
    return from < to
        && lettersAreCurrency(chars, start, from, true)
        && lettersAreCurrency(chars, to, end, false);
  }

  private boolean startsDecimals(char[] chars, int at) {
    return (chars[at] == '.' || chars[at] == ',') && at + 1 < to && digit(chars[at + 1]);
  }

  private boolean opening(char c) {
    if (c == '-' || c == '\u2212' || c == '(') {
      boolean second = negative;
      negative = true;
      return !second || c == '(';
    }
    return c == '+' || c == '\'' || c == '.' || c == '/' || symbol(c);
  }

  private static boolean closing(char c) {
    return c == '.' || c == '/' || symbol(c);
  }

  private static boolean symbol(char c) {
    return c == ' '
        || c == '$'
        || c == '\u00a0'
        || c == '\u202f'
        || Character.isLetter(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /**
   * A code or a sign ({@code MXN}, {@code COP$}), not a sentence, and not the beginning of a name
   * like {@code F-0001}: what stands right before the digits is a sign or a currency.
   */
  private static boolean lettersAreCurrency(char[] chars, int start, int end, boolean before) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += Character.isLetter(chars[i]) ? 1 : 0;
    }
    if (letters == 0) {
      return true;
    }
    char next = chars[before ? end - 1 : start];
    boolean apart = !Character.isLetter(next) && next != '-';
    boolean known =
        letters == 3 && end - start == 3 && Shapes.currency(new String(chars, start, 3));
    return letters <= 3 && (apart || known) && (before || letters > 1);
  }

  private int index(char[] chars, char sign) {
    for (int i = from; i < to; i++) {
      if (chars[i] == sign) {
        return i;
      }
    }
    return -1;
  }

  private int lastIndex(char[] chars, char sign) {
    for (int i = to - 1; i >= from; i--) {
      if (chars[i] == sign) {
        return i;
      }
    }
    return -1;
  }

  /** Thousands stand in threes; lakhs (12,34,567) are not written where we work. */
  private boolean groupsWell(char[] chars, int end, char grouping) {
    int sinceGroup = 0;
    boolean grouped = false;
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (digit(c)) {
        sinceGroup++;
      } else if (c == grouping || c == ' ' || c == '\'' || c == '\u00a0' || c == '\u202f') {
        if (grouped ? sinceGroup != 3 : sinceGroup < 1 || sinceGroup > 3) {
          return false;
        }
        grouped = true;
        sinceGroup = 0;
      } else {
        return false;
      }
    }
    return !grouped || sinceGroup == 3;
  }

  private long whole(char[] chars, int end) {
    long number = 0;
    int digits = 0;
    for (int i = from; i < end; i++) {
      if (digit(chars[i])) {
        number = number * 10 + chars[i] - '0';
        digits += number > 0 ? 1 : 0;
        if (digits > MAX_WHOLE_DIGITS) {
          return TOO_LARGE;
        }
      }
    }
    return number;
  }

  private long fraction(char[] chars, int start) {
    long number = 0;
    for (int i = 0; i < 5; i++) {
      boolean present = start + i < to;
      if (present && !digit(chars[start + i])) {
        return -1;
      }
      number = number * 10 + (present ? chars[start + i] - '0' : 0);
    }
    for (int i = start + 5; i < to; i++) {
      if (!digit(chars[i])) {
        return -1;
      }
    }
    return (number + 5) / 10;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
