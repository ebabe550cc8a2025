package dev.puntual.intake.columns;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tables written down in a test: cells between bars, one row a line. */
public final class Tables {

  private Tables() {}

  /** Understands a table of texts. */
  public static Understanding understand(String... lines) throws IOException {
    return new TableReader().read(rows(lines));
  }

  /** What each named column was taken for. */
  static FieldKind kind(Understanding table, String header) {
    return table.proposals().get(table.headers().indexOf(header)).kind();
  }

  /** Rows of texts; {@code @2026-01-31} is a real date and {@code #12} a real number. */
  public static Rows rows(String... lines) {
    var all = new ArrayList<List<String>>();
    for (String line : lines) {
      all.add(List.of(line.split("\\|", -1)));
    }
    return new Rows() {
      private int next;

      @Override
      public boolean next(Cells into) {
        if (next == all.size()) {
          return false;
        }
        into.begin(next + 1);
        for (String text : all.get(next)) {
          add(into, text.strip());
        }
        next++;
        return true;
      }

      @Override
      public double done() {
        return (double) next / all.size();
      }

      @Override
      public void close() {}
    };
  }

  private static void add(Cells into, String text) {
    if (text.startsWith("@")) {
      into.add(CellKind.DATE, text.substring(1));
    } else if (text.startsWith("#")) {
      into.add(text.equals("#REF!") ? CellKind.ERROR : CellKind.NUMBER, text.substring(1));
    } else {
      into.add(CellKind.TEXT, text);
    }
  }
}
