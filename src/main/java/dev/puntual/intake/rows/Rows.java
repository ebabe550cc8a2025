package dev.puntual.intake.rows;

import java.io.Closeable;
import java.io.IOException;

/** Rows of one table, one after the other, in flat memory. */
public interface Rows extends Closeable {

  /**
   * Fills the cells with the next row that holds something; false at the end.
   *
   * @throws RefusedFile when the file turns out to be damaged, hostile or beyond {@link Limits}
   */
  boolean next(Cells into) throws IOException;

  /** How much of the file has been read, from 0 to 1; an estimate for people who wait. */
  double done();
}
