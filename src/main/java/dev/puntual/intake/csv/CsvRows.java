package dev.puntual.intake.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.rows.Rows;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Streams a delimited text. The parser hands over slices of its own buffer; nothing is a String.
 */
public final class CsvRows implements Rows {

  private static final int BUFFER = 1 << 20;

  private final CountedFile file;
  private final CsvReader<Boolean> reader;
  private final CloseableIterator<Boolean> records;
  private final Limits limits;
  private Cells cells = new Cells();
  private long rows;

  private CsvRows(CountedFile file, Reader text, CsvShape shape, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.reader = reader(text, shape);
    this.records = reader.iterator();
  }

  /** Inches stand unescaped inside quotes in real price lists, so text after a quote is kept. */
  @SuppressWarnings("removal")
  private CsvReader<Boolean> reader(Reader text, CsvShape shape) {
    return CsvReader.builder()
        .fieldSeparator(shape.delimiter())
        .quoteCharacter(shape.quote())
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .maxBufferSize(BUFFER)
        .build(new Filler(), text);
  }

  /** Opens a file whose shape is known. */
  public static CsvRows open(Path path, CsvShape shape, Limits limits) throws IOException {
    var file = new CountedFile(path);
    return new CsvRows(file, shape.decode(file), shape, limits);
  }

  /** Reads text that is already in memory; used to try out delimiters on a sample. */
  static CsvRows over(Reader text, CsvShape shape, Limits limits) {
    return new CsvRows(CountedFile.NONE, text, shape, limits);
  }

  @Override
  public boolean next(Cells into) throws IOException {
    cells = into;
    try {
      while (records.hasNext()) {
        records.next();
        if (!into.isBlank()) {
          if (++rows > limits.rows()) {
            throw new RefusedFile(Refusal.TOO_MANY_ROWS, into.line());
          }
          return true;
        }
      }
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw RefusedFile.in(e).orElseGet(() -> new RefusedFile(endless(), Math.max(into.line(), 1)));
    }
  }

  /**
   * A cell that does not end before the file does lacks its quote; one that fills us is too long.
   */
  private Refusal endless() {
    return file.done() < 1 ? Refusal.CELL_TOO_LONG : Refusal.UNCLOSED_QUOTE;
  }

  @Override
  public double done() {
    return file.done();
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }

  private final class Filler extends AbstractBaseCsvCallbackHandler<Boolean> {

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells.begin(startingLineNumber);
    }

    @Override
    protected void handleField(int column, char[] buffer, int from, int length, boolean quoted) {
      if (column >= limits.columns()) {
        refuse(Refusal.TOO_MANY_COLUMNS);
      }
      if (length > limits.cellChars()) {
        refuse(Refusal.CELL_TOO_LONG);
      }
      cells.add(CellKind.TEXT, buffer, from, length);
    }

    private void refuse(Refusal refusal) {
      throw new UncheckedIOException(new RefusedFile(refusal, cells.line()));
    }

    @Override
    protected Boolean buildRecord() {
      return Boolean.TRUE;
    }
  }
}
