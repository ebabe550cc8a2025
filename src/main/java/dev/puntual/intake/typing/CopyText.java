package dev.puntual.intake.typing;

import dev.puntual.intake.values.AmountText;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Collects rows in PostgreSQL's COPY text format, UTF-8. Tabs and breaks inside a text become
 * blanks, runs of blanks become one.
 */
final class CopyText {

  private static final char[] DIGITS = "0123456789".toCharArray();

  private byte[] bytes = new byte[1 << 16];
  private int length;
  private int taken;
  private boolean rowStarted;

  /** Moves collected bytes out; 0 when there are none. */
  int take(byte[] into, int from, int room) {
    int count = Math.min(room, length - taken);
    System.arraycopy(bytes, taken, into, from, count);
    taken += count;
    if (taken == length) {
      taken = 0;
      length = 0;
    }
    return count;
  }

  boolean isEmpty() {
    return taken == length;
  }

  void nothing() {
    separate(2);
    put('\\');
    put('N');
  }

  void nothing(int times) {
    for (int i = 0; i < times; i++) {
      nothing();
    }
  }

  /** A text, or nothing when it is empty. */
  void text(String text) {
    if (text.isEmpty()) {
      nothing();
    } else {
      var chars = text.toCharArray();
      text(chars, 0, chars.length);
    }
  }

  /** A text, or nothing when it is empty. */
  void text(char[] chars, int from, int to) {
    if (from == to) {
      nothing();
      return;
    }
    separate(3 * (to - from));
    characters(chars, from, to);
  }

  void number(long number) {
    separate(20);
    digits(number);
  }

  /** An amount in ten-thousandths. */
  void amount(long amount) {
    separate(24);
    if (amount < 0) {
      put('-');
    }
    long size = Math.abs(amount);
    digits(size / AmountText.UNIT);
    int rest = (int) (size % AmountText.UNIT);
    if (rest != 0) {
      put('.');
      for (int unit = (int) AmountText.UNIT / 10; unit > 0; unit /= 10) {
        put(DIGITS[rest / unit % 10]);
      }
    }
  }

  /** A day counted from 1970-01-01. */
  void day(int epochDay) {
    separate(12);
    var day = LocalDate.ofEpochDay(epochDay);
    digits(day.getYear());
    put('-');
    put(DIGITS[day.getMonthValue() / 10]);
    put(DIGITS[day.getMonthValue() % 10]);
    put('-');
    put(DIGITS[day.getDayOfMonth() / 10]);
    put(DIGITS[day.getDayOfMonth() % 10]);
  }

  void truth(boolean truth) {
    separate(1);
    put(truth ? 't' : 'f');
  }

  void endRow() {
    reserve(1);
    put('\n');
    rowStarted = false;
  }

  private void characters(char[] chars, int from, int to) {
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c <= ' ' || c == '\u00a0') {
        if (!blank) {
          put(' ');
        }
        blank = true;
        continue;
      }
      blank = false;
      if (c == '\\') {
        reserve(3 * (to - i) + 2);
        put('\\');
        put('\\');
      } else if (c < 128) {
        put(c);
      } else {
        i += wide(chars, i, to);
      }
    }
  }

  /** Writes a character beyond ASCII; answers how many more chars it took. */
  private int wide(char[] chars, int at, int to) {
    char c = chars[at];
    if (c < 0x800) {
      put(0xC0 | (c >> 6));
      put(0x80 | (c & 0x3F));
      return 0;
    }
    if (Character.isHighSurrogate(c) && at + 1 < to && Character.isLowSurrogate(chars[at + 1])) {
      int point = Character.toCodePoint(c, chars[at + 1]);
      put(0xF0 | (point >> 18));
      put(0x80 | ((point >> 12) & 0x3F));
      put(0x80 | ((point >> 6) & 0x3F));
      put(0x80 | (point & 0x3F));
      return 1;
    }
    int point = Character.isSurrogate(c) ? 0xFFFD : c;
    put(0xE0 | (point >> 12));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
    return 0;
  }

  private void digits(long number) {
    if (number < 0) {
      put('-');
    }
    long size = Math.abs(number);
    long unit = 1;
    while (size / unit >= 10) {
      unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
      put(DIGITS[(int) (size / unit % 10)]);
    }
  }

  private void separate(int room) {
    reserve(room + 1);
    if (rowStarted) {
      put('\t');
    }
    rowStarted = true;
  }

  private void reserve(int room) {
    if (length + room > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + room));
    }
  }

  private void put(int one) {
    bytes[length++] = (byte) one;
  }
}
