package dev.puntual.intake;

import dev.puntual.intake.columns.TableReader;
import dev.puntual.intake.csv.CsvShape;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.rows.Rows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list that somebody brought for another room, read as an import is read: known by its content,
 * one row after the other in flat memory, every cell as a text. Nothing of it is kept here.
 */
public final class ListFile implements Closeable {

  private static final char NUL_SIGN = '\u2400';

  private final Rows rows;
  private final List<String> headings;
  private final long headingLine;
  private final Cells cells = new Cells();

  private ListFile(Rows rows, List<String> headings, long headingLine) {
    this.rows = rows;
    this.headings = List.copyOf(headings);
    this.headingLine = headingLine;
  }

  /** What became of a file. */
  public sealed interface Opened {

    /** Close it. */
    record Table(ListFile file) implements Opened {}

    /**
     * It is nothing that we read.
     *
     * @param key of a sentence that says what to do instead
     */
    record Refused(String key) implements Opened {}
  }

  /** Opens the first of its tables that holds anything. */
  public static Opened open(Path path) throws IOException {
    try {
      var source = source(path);
      var last = new RefusedFile(Refusal.EMPTY, 0);
      for (int table = 0; table < source.tables().size(); table++) {
        try {
          return new Opened.Table(open(source, table));
        } catch (RefusedFile e) {
          if (e.refusal() != Refusal.EMPTY) {
            throw e;
          }
          last = e;
        }
      }
      throw last;
    } catch (RefusedFile e) {
      return new Opened.Refused(sentence(e.refusal()));
    }
  }

  private static SourceFile source(Path path) throws IOException {
    try {
      return SourceFile.of(path);
    } catch (RefusedFile e) {
      if (e.refusal() != Refusal.NO_TABLE || !(FileType.of(path) instanceof FileType.Csv)) {
        throw e;
      }
      return new SourceFile.Text(path, CsvShape.plain(path));
    }
  }

  private static String sentence(Refusal refusal) {
    return refusal.messageKey() + ".text";
  }

  private static ListFile open(SourceFile source, int table) throws IOException {
    try (var head = source.open(table)) {
      var understood = new TableReader().read(head);
      return new ListFile(source.open(table), understood.headers(), understood.headerLine());
    } catch (RefusedFile e) {
      if (e.refusal() != Refusal.NO_TABLE && e.refusal() != Refusal.EMPTY) {
        throw e;
      }
      return narrow(source, table);
    }
  }

  /**
   * Mostly one cell a row: a plain list, or one of which few rows say more than a name. Or one row
   * alone, which looks like the names of columns below which nothing stands.
   */
  private static ListFile narrow(SourceFile source, int table) throws IOException {
    var first = new Cells();
    try (var head = source.open(table)) {
      if (!head.next(first)) {
        throw new RefusedFile(Refusal.EMPTY, 0);
      }
      boolean titled = first.filled() > 1;
      var headings = IntStream.range(0, titled ? first.count() : 0).mapToObj(first::text).toList();
      return new ListFile(source.open(table), headings, titled ? first.line() : 0);
    }
  }

  /** The key of the sentence behind an exception that came of reading on; empty for others. */
  public static Optional<String> refusal(Throwable thrown) {
    return RefusedFile.in(thrown).map(refused -> sentence(refused.refusal()));
  }

  /**
   * Names of the columns as they stand, empty where there is none; no names at all in a plain list.
   */
  public List<String> headings() {
    return headings;
  }

  /**
   * Where the headings are taken to stand, 1-based; 0 in a plain list. A line of words may look
   * like them and be none, so nothing above it is left out.
   */
  public long headingLine() {
    return headingLine;
  }

  /** The next row that holds anything, from the top of the file; false at the end. */
  public boolean next() throws IOException {
    return rows.next(cells);
  }

  /** Where the row stands in the file, 1-based. */
  public long line() {
    return cells.line();
  }

  /** How many cells the row has. */
  public int columns() {
    return cells.count();
  }

  /** A cell as a text, at most so many characters of it; empty past the end of a short row. */
  public String text(int column, int most) {
    int length = Math.min(most, cells.length(column));
    return new String(cells.chars(), cells.start(column), length).replace('\0', NUL_SIGN);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
