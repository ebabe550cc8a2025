package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.values.AmountText;
import dev.puntual.intake.values.DateText;
import dev.puntual.intake.values.Shapes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The present row by meaning instead of by column, with the first problem that was met. */
final class RowCells {

  /** No such value in this row. */
  static final int NO_DAY = DateText.UNREADABLE;

  /** No such value in this row. */
  static final long NO_AMOUNT = AmountText.UNREADABLE;

  private static final long EARLIEST = LocalDate.of(1990, 1, 1).toEpochDay();
  private static final long LATEST = LocalDate.of(2100, 12, 31).toEpochDay();
  private static final FieldKind[] KINDS = FieldKind.values();

  private final Reading reading;
  private final int[] columns = new int[KINDS.length];
  private final DateText dates = new DateText();
  private final AmountText money = new AmountText();
  private Cells row = new Cells();
  private @Nullable Problem problem;
  private @Nullable FieldKind field;
  private String value = "";

  RowCells(Reading reading) {
    this.reading = reading;
    for (var kind : KINDS) {
      columns[index(kind)] = reading.column(kind);
    }
  }

  @SuppressWarnings("EnumOrdinal") // an index into an array of this run, never stored
  private static int index(FieldKind kind) {
    return kind.ordinal();
  }

  void look(Cells next) {
    row = next;
    problem = null;
    field = null;
    value = "";
  }

  /** Where the row stands in the file, 1-based. */
  long line() {
    return row.line();
  }

  @Nullable Problem problem() {
    return problem;
  }

  @Nullable FieldKind field() {
    return field;
  }

  /** The value that made the problem, as it stands in the file. */
  String value() {
    return value;
  }

  /** The first problem of a row is the one that is told. */
  void fail(Problem found, FieldKind where) {
    if (problem == null) {
      problem = found;
      field = where;
      int column = column(where);
      value = column < 0 ? "" : row.text(column).replace("\0", "");
    }
  }

  int column(FieldKind kind) {
    return columns[index(kind)];
  }

  boolean has(FieldKind kind) {
    int column = column(kind);
    return column >= 0 && row.kind(column) != CellKind.EMPTY;
  }

  /** Has something other than a dash or "n/a". */
  boolean says(FieldKind kind) {
    int column = column(kind);
    return has(kind)
        && row.kind(column) != CellKind.ERROR
        && !Shapes.placeholder(row.chars(), row.start(column), row.end(column));
  }

  String text(FieldKind kind) {
    return has(kind) ? row.text(column(kind)) : "";
  }

  char[] chars() {
    return row.chars();
  }

  int start(FieldKind kind) {
    return has(kind) ? row.start(column(kind)) : 0;
  }

  int end(FieldKind kind) {
    return has(kind) ? row.end(column(kind)) : 0;
  }

  /** The day in days since 1970-01-01, or {@link #NO_DAY} with or without a problem. */
  int day(FieldKind kind) {
    int column = column(kind);
    if (failsAsError(kind) || !says(kind) || isZeroDate(column)) {
      return NO_DAY;
    }
    int day =
        reading
            .dates()
            .get(column)
            .read(dates, row.kind(column), row.chars(), row.start(column), row.end(column));
    if (day == DateText.UNREADABLE) {
      fail(Problem.DATE_UNREADABLE, kind);
    } else if (day < EARLIEST || day > LATEST) {
      fail(Problem.DATE_OUT_OF_RANGE, kind);
      return NO_DAY;
    }
    return day;
  }

  /** The amount in ten-thousandths, or {@link #NO_AMOUNT} with or without a problem. */
  long amount(FieldKind kind) {
    int column = column(kind);
    if (failsAsError(kind) || !says(kind)) {
      return NO_AMOUNT;
    }
    var mark = reading.marks().get(column);
    if (row.kind(column) == CellKind.NUMBER) {
      mark = dev.puntual.intake.values.DecimalMark.POINT;
    }
    long amount = money.read(row.chars(), row.start(column), row.end(column), mark);
    if (amount == AmountText.UNREADABLE) {
      fail(Problem.AMOUNT_UNREADABLE, kind);
    } else if (amount == AmountText.TOO_LARGE) {
      fail(Problem.AMOUNT_TOO_LARGE, kind);
      return NO_AMOUNT;
    }
    return amount;
  }

  private boolean failsAsError(FieldKind kind) {
    int column = column(kind);
    if (column >= 0 && row.kind(column) == CellKind.ERROR) {
      fail(Problem.SPREADSHEET_ERROR, kind);
      return true;
    }
    return false;
  }

  /** Old systems write an empty date as zeroes or as bare slashes. */
  private boolean isZeroDate(int column) {
    for (int i = row.start(column); i < row.end(column); i++) {
      char c = row.chars()[i];
      if (c != '0' && c != '/' && c != '-' && c != ' ' && c != ':' && c != '.') {
        return false;
      }
    }
    return true;
  }

  boolean holdsNul() {
    if (row.count() == 0) {
      return false;
    }
    for (int i = row.start(0); i < row.end(row.count() - 1); i++) {
      if (row.chars()[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
