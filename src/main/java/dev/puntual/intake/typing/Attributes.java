package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import java.util.ArrayList;
import java.util.List;

/** Columns without a meaning of ours, kept as one JSON object of texts: {"riesgo": "alto"}. */
final class Attributes {

  private static final int LONGEST_VALUE = 1_000;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private record Kept(int column, String name) {}

  private final List<Kept> kept = new ArrayList<>();
  private final StringBuilder json = new StringBuilder();

  Attributes(Reading reading) {
    for (int column = 0; column < reading.kinds().size(); column++) {
      String name = reading.headers().get(column);
      if (reading.kinds().get(column) == FieldKind.ATTRIBUTE && !name.isBlank()) {
        kept.add(new Kept(column, name));
      }
    }
  }

  void write(Cells row, CopyText out) {
    json.setLength(0);
    for (var one : kept) {
      if (row.kind(one.column()) != CellKind.EMPTY) {
        json.append(json.isEmpty() ? '{' : ',');
        quote(one.name().toCharArray(), 0, one.name().length());
        json.append(':');
        int start = row.start(one.column());
        quote(row.chars(), start, Math.min(row.end(one.column()), start + LONGEST_VALUE));
      }
    }
    if (!json.isEmpty()) {
      json.append('}');
    }
    out.text(json.toString());
  }

  private void quote(char[] chars, int from, int to) {
    json.append('"');
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
