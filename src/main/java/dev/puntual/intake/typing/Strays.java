package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.values.PlainText;
import java.util.Set;

/**
 * Tells rows that failed because they are no data: totals, headers repeated on every page, notes
 * under the table. Asked only about rows that failed, so it may take its time.
 */
final class Strays {

  private static final Set<String> TOTALS =
      Set.of("TOTAL", "TOTALES", "SUMA", "SUMAS", "SUBTOTAL", "GRAN", "SUM", "GRAND");

  private final Reading reading;

  Strays(Reading reading) {
    this.reading = reading;
  }

  boolean isNoData(Cells row) {
    return isTotal(row) || isHeader(row) || isNote(row);
  }

  private static boolean isTotal(Cells row) {
    for (int column = 0; column < row.count(); column++) {
      if (row.kind(column) == CellKind.TEXT && row.length(column) <= 60) {
        String key = PlainText.key(row.text(column));
        int blank = key.indexOf(' ');
        return TOTALS.contains(blank < 0 ? key : key.substring(0, blank));
      }
    }
    return false;
  }

  private boolean isHeader(Cells row) {
    int same = 0;
    for (int column = 0; column < reading.headers().size(); column++) {
      String name = reading.headers().get(column);
      same += !name.isEmpty() && name.equals(row.text(column)) ? 1 : 0;
    }
    return same >= 2 && same * 2 >= row.filled();
  }

  /** One or two cells filled, and none of them under a column that a debt needs. */
  private boolean isNote(Cells row) {
    return row.filled() <= 2
        && isEmpty(row, FieldKind.AMOUNT)
        && isEmpty(row, FieldKind.BALANCE)
        && isEmpty(row, FieldKind.NUMBER)
        && isEmpty(row, FieldKind.DUE_ON)
        && isEmpty(row, FieldKind.EMAIL);
  }

  private boolean isEmpty(Cells row, FieldKind kind) {
    int column = reading.column(kind);
    return column < 0 || row.kind(column) == CellKind.EMPTY;
  }
}
