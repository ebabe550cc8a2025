package dev.puntual.intake.rows;

import java.util.Arrays;

/**
 * One row of a file, reused for the next one: all characters in one array, so that a million rows
 * cost no garbage. Every cell is trimmed as it arrives.
 */
public final class Cells {

  private char[] chars = new char[4096];
  private int used;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private CellKind[] kinds = new CellKind[64];
  private int count;
  private int filled;
  private long line;

  /** Forgets the row and begins another; the line is 1-based, as a person counts in the file. */
  public void begin(long newLine) {
    used = 0;
    count = 0;
    filled = 0;
    line = newLine;
  }

  /** Appends a cell. The characters are copied. */
  public void add(CellKind kind, char[] source, int from, int length) {
    int begin = from;
    int end = from + length;
    while (begin < end && blank(source[begin])) {
      begin++;
    }
    while (end > begin && blank(source[end - 1])) {
      end--;
    }
    int room = end - begin;
    reserve(room);
    System.arraycopy(source, begin, chars, used, room);
    close(room == 0 ? CellKind.EMPTY : kind, room);
  }

  /** Appends a cell from ready text. */
  public void add(CellKind kind, String text) {
    String trimmed = trim(text);
    reserve(trimmed.length());
    trimmed.getChars(0, trimmed.length(), chars, used);
    close(trimmed.isEmpty() ? CellKind.EMPTY : kind, trimmed.length());
  }

  /** Appends a cell without anything in it. */
  public void addEmpty() {
    reserve(0);
    close(CellKind.EMPTY, 0);
  }

  /** How many cells the row has; a row may be shorter than its header. */
  public int count() {
    return count;
  }

  /** True when no cell holds anything. */
  public boolean isBlank() {
    return filled == 0;
  }

  /** How many cells hold something. */
  public int filled() {
    return filled;
  }

  /** Cells past the end of a short row are empty. */
  public CellKind kind(int column) {
    return column < count ? kinds[column] : CellKind.EMPTY;
  }

  /** The shared characters; valid until {@link #begin}. */
  public char[] chars() {
    return chars;
  }

  /** Where a cell begins in {@link #chars}. */
  public int start(int column) {
    return column < count ? starts[column] : 0;
  }

  /** Where a cell ends in {@link #chars}, exclusive. */
  public int end(int column) {
    return column < count ? ends[column] : 0;
  }

  /** Characters of a cell. */
  public int length(int column) {
    return end(column) - start(column);
  }

  /** A cell as a text of its own; costs garbage, so not for every row of a load. */
  public String text(int column) {
    return new String(chars, start(column), length(column));
  }

  /** Where the row stands in the file, 1-based. */
  public long line() {
    return line;
  }

  private void reserve(int room) {
    if (used + room > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + room));
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
  }

  private void close(CellKind kind, int length) {
    starts[count] = used;
    used += length;
    ends[count] = used;
    kinds[count] = kind;
    count++;
    if (length > 0) {
      filled++;
    }
  }

  private static String trim(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && blank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  /** Blanks that spreadsheets and web pages leave around values, the no-break ones among them. */
  static boolean blank(char c) {
    return (c <= ' ' && c != 0)
        || c == '\u00a0'
        || c == '\ufeff'
        || c == '\u200b'
        || c == '\u202f'
        || c == '\u3000';
  }
}
