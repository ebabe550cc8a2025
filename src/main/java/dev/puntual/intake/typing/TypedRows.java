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
    this(
        rows,
        reading.headerLine(),
        reading.purpose() == Purpose.CONTACTS
            ? new ContactTyping(reading)
            : new DebtTyping(reading));
  }

  private TypedRows(Rows rows, long headerLine, RowTyping typing) {
    this.rows = rows;
    this.headerLine = headerLine;
    this.typing = typing;
  }

  /** Whether a table says who may be written to. */
  public static boolean speakOfPermits(Reading reading) {
    return PermitTyping.in(reading);
  }

  /** What rows say of who may be written to; one that says nothing of it gives none. */
  public static TypedRows permits(Rows rows, Reading reading) {
    return new TypedRows(rows, reading.headerLine(), new PermitTyping(reading));
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
