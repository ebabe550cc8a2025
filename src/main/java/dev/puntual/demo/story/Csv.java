package dev.puntual.demo.story;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Text that spreadsheets open: commas, and quotes where a cell needs them. */
final class Csv {

  private final StringBuilder text = new StringBuilder();

  Csv row(Object... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")));
    text.append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(Object value) {
    var cell = value.toString();
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
