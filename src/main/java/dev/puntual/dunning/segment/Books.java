package dev.puntual.dunning.segment;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Address books: lists of debtors with a name, typed in or taken from a segment as it stood. */
public final class Books {

  private static final SqlFile ADD = SqlFile.beside(Books.class, "book_add");
  private static final SqlFile FREEZE = SqlFile.beside(Books.class, "book_freeze");
  private static final SqlFile KNOWN = SqlFile.beside(Books.class, "book_known");
  private static final SqlFile LINES = SqlFile.beside(Books.class, "book_lines");
  private static final SqlFile LIST = SqlFile.beside(Books.class, "book_list");
  private static final SqlFile STAY = SqlFile.beside(Books.class, "book_stay");
  private static final SqlFile LOCK = SqlFile.beside(Books.class, "book_lock");
  private static final SqlFile DROP = SqlFile.beside(Books.class, "book_drop");
  private static final SqlFile BACK = SqlFile.beside(Books.class, "book_back");
  private static final int SHOWN = 50;
  private static final int LINES_SHOWN = 500;

  /** More than a choice in a form can hold. */
  static final int MOST = 1_000;

  private final InstantSource clock;

  Books(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param strangers lines that were typed and named nobody we know, the first few
   * @param columns what the file it came from says of each debtor
   * @param leftOut lines of that file that nobody stands in the book for
   */
  public record Book(
      UUID id,
      String name,
      int debtors,
      List<String> strangers,
      List<BookColumn> columns,
      int leftOut) {}

  /**
   * A line of a file that nobody stands in the book for.
   *
   * @param reason message key after {@code segment.book.line.}
   * @param said what stands in it, shortened
   */
  public record Line(int line, String reason, String said) {}

  /** What a list that somebody brought came to. */
  public sealed interface Outcome {

    record Made(UUID id) implements Outcome {}

    record NameTaken() implements Outcome {}

    /** No line names anybody we know. */
    record Nobody() implements Outcome {}

    record TooManyLines(int most) implements Outcome {}

    record TooManyBooks(int most) implements Outcome {}

    record TooManyColumns(int found, int most) implements Outcome {}

    /**
     * The file is nothing that we read.
     *
     * @param key of a sentence that says what to do instead
     */
    record Unreadable(String key) implements Outcome {}
  }

  /**
   * Makes a book of codes and e-mails. Of a table the one column counts that names most debtors, so
   * that an amount is never taken for a code.
   */
  public Outcome from(TenantTx tx, String name, NameList list, @Nullable UUID person) {
    if (list.entries().size() > NameList.MOST) {
      return new Outcome.TooManyLines(NameList.MOST);
    }
    if (full(tx)) {
      return new Outcome.TooManyBooks(MOST);
    }
    var known =
        tx.sql(KNOWN)
            .param("words", list.words())
            .param("places", list.places())
            .param("columns", list.columns())
            .query(
                (row, _) ->
                    new Found(
                        row.getInt("place"),
                        row.getInt("col"),
                        row.getObject("debtor_id", UUID.class)))
            .list();
    var byColumn = known.stream().collect(Collectors.groupingBy(Found::column));
    var best =
        byColumn.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    if (best.isEmpty()) {
      return new Outcome.Nobody();
    }
    var debtors = best.stream().map(Found::debtor).distinct().toArray(UUID[]::new);
    var book = add(tx, name, strangers(list, best), List.of(), person);
    book.ifPresent(id -> tx.sql(FREEZE).param("book", id).param("debtors", debtors).update());
    return book.<Outcome>map(Outcome.Made::new).orElseGet(Outcome.NameTaken::new);
  }

  private record Found(int place, int column, UUID debtor) {}

  private static List<String> strangers(NameList list, List<Found> found) {
    var named = found.stream().map(Found::place).collect(Collectors.toSet());
    return IntStream.range(0, list.entries().size())
        .filter(place -> !named.contains(place))
        .mapToObj(place -> String.join(" ", list.entries().get(place)).strip())
        .limit(SHOWN)
        .toList();
  }

  /** Makes a book of these debtors; empty when the name is taken. */
  public Optional<UUID> of(
      TenantTx tx, String name, List<DebtorId> debtors, @Nullable UUID person) {
    var book = add(tx, name, List.of(), List.of(), person);
    book.ifPresent(
        id ->
            tx.sql(FREEZE)
                .param("book", id)
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(UUID[]::new))
                .update());
    return book;
  }

  /** Empty when the name is taken. */
  Optional<UUID> add(
      TenantTx tx,
      String name,
      List<String> strangers,
      List<BookColumn> columns,
      @Nullable UUID person) {
    var book = Ids.next();
    int added =
        tx.sql(ADD)
            .param("book", book)
            .param("name", name.strip())
            .param("strangers", strangers.stream().limit(SHOWN).toArray(String[]::new))
            .param("columns", columns.stream().map(BookColumn::name).toArray(String[]::new))
            .param("headings", columns.stream().map(BookColumn::heading).toArray(String[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .param("person", person)
            .update();
    return added == 1 ? Optional.of(book) : Optional.empty();
  }

  /** Whether there is no room for another. */
  boolean full(TenantTx tx) {
    return all(tx).size() >= MOST;
  }

  /** By name. */
  public List<Book> all(TenantTx tx) {
    return list(tx, null);
  }

  /** Empty when it was dropped. */
  public Optional<Book> find(TenantTx tx, UUID book) {
    return list(tx, book).stream().findFirst();
  }

  private static List<Book> list(TenantTx tx, @Nullable UUID book) {
    return tx.sql(LIST)
        .param("book", book)
        .query(
            (row, _) ->
                new Book(
                    row.getObject("book_id", UUID.class),
                    row.getString("name"),
                    row.getInt("debtors"),
                    texts(row, "strangers"),
                    columns(texts(row, "columns"), texts(row, "headings")),
                    row.getInt("left_out")))
        .list();
  }

  private static List<BookColumn> columns(List<String> names, List<String> headings) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new BookColumn(names.get(i), headings.get(i)))
        .toList();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray()).toList();
  }

  /** Those left out of a file, the first few hundred in their order. */
  public List<Line> leftOut(TenantTx tx, UUID book) {
    return tx.sql(LINES)
        .param("book", book)
        .param("limit", LINES_SHOWN)
        .query(
            (row, _) ->
                new Line(row.getInt("line"), row.getString("reason"), row.getString("said")))
        .list();
  }

  /**
   * Keeps it from being dropped until the transaction ends, for whoever is about to use it. False
   * when it is gone.
   */
  public boolean stays(TenantTx tx, UUID id) {
    return tx.sql(STAY).param("book", id).query(UUID.class).optional().isPresent();
  }

  /**
   * Waits for everybody who is about to use it, and lets nobody begin to: whoever drops it asks
   * after this who uses it. False when it is gone.
   */
  public boolean lock(TenantTx tx, UUID id) {
    return tx.sql(LOCK).param("book", id).query(UUID.class).optional().isPresent();
  }

  public boolean drop(TenantTx tx, UUID book) {
    return tx.sql(DROP).param("book", book).param("now", Timestamp.from(clock.instant())).update()
        == 1;
  }

  /** Takes a dropping back; false when its name has been taken meanwhile. */
  public boolean restore(TenantTx tx, UUID book) {
    return tx.unlessTaken(() -> tx.sql(BACK).param("book", book).update()).orElse(0) == 1;
  }
}
