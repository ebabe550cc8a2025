package dev.puntual.intake.typing;

import dev.puntual.intake.rows.Cells;

/** Writes a row that has a problem: where, what, and nothing else. */
final class BadRow {

  private static final int LONGEST_VALUE = 200;

  private BadRow() {}

  /** True when the row had a problem, or was no data, and has been dealt with. */
  static boolean wrote(
      Cells row, RowCells cells, Strays strays, Tally tally, int values, CopyText out) {
    var problem = cells.problem();
    var field = cells.field();
    if (problem == null || field == null) {
      return false;
    }
    if (strays.isNoData(row)) {
      tally.ignore();
      return true;
    }
    tally.bad(problem, new Warning(row.line(), problem.code(), field, cells.value()));
    out.number(row.line());
    out.text(problem.code());
    out.text(field.name().toLowerCase(java.util.Locale.ROOT));
    out.text(cells.value().substring(0, Math.min(cells.value().length(), LONGEST_VALUE)));
    out.nothing(values);
    out.endRow();
    return true;
  }
}
