package dev.puntual.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.puntual.kernel.Money;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A CSV that a spreadsheet opens as it should: UTF-8 with its mark, semicolons where the decimal
 * sign is a comma, and no cell that a spreadsheet would run as a formula.
 */
public final class Sheet implements Closeable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** What a spreadsheet can hold. */
  private static final int ROWS = 1_048_576;

  private final CsvWriter csv;
  private final Voice voice;
  private int rows;

  private Sheet(CsvWriter csv, Voice voice) {
    this.csv = csv;
    this.voice = voice;
  }

  static Sheet into(Path file, Voice voice) throws IOException {
    var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write('\ufeff');
    return new Sheet(
        CsvWriter.builder().fieldSeparator(voice.decimalSign() == ',' ? ';' : ',').build(out),
        voice);
  }

  /** Cells of one row: money, numbers and days are written plainly, everything else as text. */
  public void row(List<Object> cells) {
    if (hasRoom()) {
      csv.writeRecord(cells.stream().map(this::cell).toList());
      rows++;
    }
  }

  /** False when a spreadsheet would not read any further. */
  public boolean hasRoom() {
    return rows < ROWS;
  }

  private String cell(Object cell) {
    return switch (cell) {
      case Money money -> money.amount().toPlainString().replace('.', voice.decimalSign());
      case Number number -> number.toString();
      case LocalDate day -> day.toString();
      case Instant at ->
          at.atZone(voice.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
      default -> harmless(cell.toString());
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
