package dev.puntual.intake.columns;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that was kept to look at twice.
 *
 * @param line where it stands in the file, 1-based
 * @param kinds what the file says each cell is
 * @param texts the trimmed values, empty for empty cells
 */
public record SampleRow(long line, List<CellKind> kinds, List<String> texts) {

  /** Stands for the null character, which people cannot see and the database cannot keep. */
  static final char NUL_SIGN = '\u2400';

  /** A copy of what the cells hold now. */
  public static SampleRow of(Cells cells) {
    var kinds = new ArrayList<CellKind>(cells.count());
    var texts = new ArrayList<String>(cells.count());
    for (int column = 0; column < cells.count(); column++) {
      kinds.add(cells.kind(column));
      texts.add(cells.text(column).replace('\0', NUL_SIGN));
    }
    return new SampleRow(cells.line(), List.copyOf(kinds), List.copyOf(texts));
  }

  /** The value of a column; a row may be shorter than its header. */
  public String text(int column) {
    return column < texts.size() ? texts.get(column) : "";
  }

  /** What the file says a cell is; a row may be shorter than its header. */
  public CellKind kind(int column) {
    return column < kinds.size() ? kinds.get(column) : CellKind.EMPTY;
  }

  int filled() {
    return (int) kinds.stream().filter(kind -> kind != CellKind.EMPTY).count();
  }
}
