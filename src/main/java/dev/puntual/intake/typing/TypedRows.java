package dev.puntual.intake.typing;

import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Rows;
import java.io.IOException;
import java.io.InputStream;

/** The rows of a table as the bytes of a COPY, made while they are taken. */
public final class TypedRows extends InputStream {

  private final Rows rows;
  private final long headerLine;
  private final RowTyping typing;
  private final Cells cells = new Cells();
  private final CopyText out = new CopyText();

  /** Rows as a reading understands them; closing this closes them. */
  public TypedRows(Rows rows, Reading reading) {
    this.rows = rows;
    this.headerLine = reading.headerLine();
    this.typing =
        reading.purpose() == Purpose.CONTACTS
            ? new ContactTyping(reading)
            : new DebtTyping(reading);
  }

  /** What came out of the rows so far. */
  public Tally tally() {
    return typing.tally();
  }

  /** How much of the file has been read, from 0 to 1. */
  public double done() {
    return rows.done();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int taken = 0;
    while (taken < length) {
      while (out.isEmpty()) {
        if (!rows.next(cells)) {
          return taken == 0 ? -1 : taken;
        }
        if (cells.line() > headerLine) {
          typing.tally().row();
          typing.write(cells, out);
        }
      }
      taken += out.take(into, from + taken, length - taken);
    }
    return taken;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
