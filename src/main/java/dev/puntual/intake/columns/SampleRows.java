package dev.puntual.intake.columns;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Rows;
import java.util.Iterator;
import java.util.List;

/** Rows that were kept, read once more. */
public final class SampleRows implements Rows {

  private final Iterator<SampleRow> rest;

  /** The rows, from the first. */
  public SampleRows(List<SampleRow> rows) {
    this.rest = rows.iterator();
  }

  @Override
  public boolean next(Cells into) {
    if (!rest.hasNext()) {
      return false;
    }
    var row = rest.next();
    into.begin(row.line());
    for (int column = 0; column < row.texts().size(); column++) {
      into.add(row.kinds().get(column), row.texts().get(column).replace(SampleRow.NUL_SIGN, '\0'));
    }
    return true;
  }

  @Override
  public double done() {
    return 1;
  }

  @Override
  public void close() {}
}
