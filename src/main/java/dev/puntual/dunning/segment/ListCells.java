package dev.puntual.dunning.segment;

import dev.puntual.intake.ListFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The cells of a list as lines of PostgreSQL's COPY text, made while they are read. Ends behind the
 * last line that may be.
 */
final class ListCells extends InputStream {

  private static final byte[] NOTHING = {};

  private final ListFile file;
  private final int mostLines;
  private final int mostChars;
  private byte[] ready = NOTHING;
  private int taken;
  private int lines;
  private long first;

  /**
   * @param mostChars of each cell that are wanted
   */
  ListCells(ListFile file, int mostLines, int mostChars) {
    this.file = file;
    this.mostLines = mostLines;
    this.mostChars = mostChars;
  }

  /** Whether there were more lines than may be. */
  boolean tooMany() {
    return lines > mostLines;
  }

  /** Where what may be a heading stands: the line that looks like one, or the first row. */
  long heading() {
    return file.headingLine() > 0 ? file.headingLine() : first;
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready[taken++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int room) throws IOException {
    if (room == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(room, ready.length - taken);
    System.arraycopy(ready, taken, into, from, count);
    taken += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (taken == ready.length) {
      if (tooMany() || !file.next()) {
        return false;
      }
      lines++;
      first = lines == 1 ? file.line() : first;
      ready = tooMany() ? NOTHING : row();
      taken = 0;
    }
    return true;
  }

  private byte[] row() {
    var row = new StringBuilder(256);
    for (int column = 0; column < file.columns(); column++) {
      var said = file.text(column, mostChars);
      if (!said.isEmpty()) {
        row.append(file.line()).append('\t').append(column).append('\t');
        escape(said, row);
        row.append('\n');
      }
    }
    return row.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void escape(String said, StringBuilder row) {
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c == '\\') {
        row.append('\\');
      }
      row.append(Character.isISOControl(c) ? ' ' : c);
    }
  }
}
