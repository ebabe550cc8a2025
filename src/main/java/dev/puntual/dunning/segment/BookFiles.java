package dev.puntual.dunning.segment;

import dev.puntual.dunning.segment.Books.Outcome;
import dev.puntual.intake.ListFile;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Address books out of a file: one column names the debtors, the others say something of each.
 * Lines stream into a temporary table and are judged in sets.
 */
public final class BookFiles {

  private static final SqlFile OPEN = SqlFile.beside(BookFiles.class, "list_open");
  private static final SqlFile COPY = SqlFile.beside(BookFiles.class, "list_copy");
  private static final SqlFile BEST = SqlFile.beside(BookFiles.class, "list_best");
  private static final SqlFile NAMES = SqlFile.beside(BookFiles.class, "list_names");
  private static final SqlFile KEEP = SqlFile.beside(BookFiles.class, "list_keep");
  private static final SqlFile LEFT = SqlFile.beside(BookFiles.class, "list_left");

  /** Lines of one file. */
  public static final int MOST_LINES = 100_000;

  /** Columns beside the one that names the debtors. */
  public static final int MOST_COLUMNS = 20;

  /** Characters of a value; a line that says more stays out. */
  public static final int LONGEST_VALUE = 200;

  private static final int LINES_KEPT = 500;

  private final TenantTransactions transactions;
  private final Books books;

  BookFiles(TenantTransactions transactions, Books books) {
    this.transactions = transactions;
    this.books = books;
  }

  /**
   * @param first whether the line of the headings, or one above it, names a debtor: then it is none
   */
  private record Naming(int column, boolean first) {}

  /** Makes a book of a file, or says why not; then nothing was kept. */
  public Outcome from(TenantId tenant, String name, Path path, @Nullable UUID person)
      throws IOException {
    return switch (ListFile.open(path)) {
      case ListFile.Opened.Refused(var key) -> new Outcome.Unreadable(key);
      case ListFile.Opened.Table(var file) -> {
        try (file) {
          yield transactions.in(tenant, tx -> read(tx, name, file, person));
        } catch (UncheckedIOException e) {
          yield new Outcome.Unreadable(ListFile.refusal(e).orElseThrow(() -> e));
        }
      }
    };
  }

  private Outcome read(TenantTx tx, String name, ListFile file, @Nullable UUID person) {
    if (books.full(tx)) {
      return new Outcome.TooManyBooks(Books.MOST);
    }
    tx.expectMany();
    tx.sql(OPEN).update();
    var cells = new ListCells(file, MOST_LINES, LONGEST_VALUE + 1);
    tx.copyIn(COPY, cells);
    if (cells.tooMany()) {
      return new Outcome.TooManyLines(MOST_LINES);
    }
    var naming =
        tx.sql(BEST)
            .param("heading", cells.heading())
            .query((row, _) -> new Naming(row.getInt("col"), row.getBoolean("first")))
            .optional();
    if (naming.isEmpty()) {
      return new Outcome.Nobody();
    }
    int column = naming.get().column();
    var columns = BookColumn.of(naming.get().first() ? List.of() : file.headings(), column);
    return columns.size() > MOST_COLUMNS
        ? new Outcome.TooManyColumns(columns.size(), MOST_COLUMNS)
        : keep(tx, name, columns, naming.get(), cells.heading(), person);
  }

  private Outcome keep(
      TenantTx tx,
      String name,
      List<BookColumn.Placed> columns,
      Naming naming,
      long heading,
      @Nullable UUID person) {
    var places = columns.stream().map(BookColumn.Placed::place).toArray(Integer[]::new);
    tx.sql(NAMES)
        .param("col", naming.column())
        .param("cols", places)
        .param("longest", LONGEST_VALUE)
        .update();
    var kept = columns.stream().map(BookColumn.Placed::column).toList();
    var book = books.add(tx, name, List.of(), kept, person);
    if (book.isEmpty()) {
      return new Outcome.NameTaken();
    }
    tx.sql(KEEP)
        .param("book", book.get())
        .param("cols", places)
        .param("names", kept.stream().map(BookColumn::name).toArray(String[]::new))
        .update();
    tx.sql(LEFT)
        .param("book", book.get())
        .param("cols", places)
        .param("longest", LONGEST_VALUE)
        .param("best", naming.column())
        .param("heading", naming.first() ? 0 : heading)
        .param("most", LINES_KEPT)
        .update();
    return new Outcome.Made(book.get());
  }
}
