package dev.puntual.dunning.segment;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Address books: lists of debtors with a name, typed in or taken from a segment as it stood. */
public final class Books {

  private static final SqlFile ADD = SqlFile.beside(Books.class, "book_add");
  private static final SqlFile FREEZE = SqlFile.beside(Books.class, "book_freeze");
  private static final SqlFile KNOWN = SqlFile.beside(Books.class, "book_known");
  private static final SqlFile LIST = SqlFile.beside(Books.class, "book_list");
  private static final SqlFile DROP = SqlFile.beside(Books.class, "book_drop");
  private static final SqlFile BACK = SqlFile.beside(Books.class, "book_back");
  private static final int SHOWN = 50;

  /** More than a choice in a form can hold. */
  static final int MOST = 1_000;

  private final InstantSource clock;

  Books(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param strangers lines that named nobody we know, the first few
   */
  public record Book(UUID id, String name, int debtors, List<String> strangers) {}

  /** What a list that somebody brought came to. */
  public sealed interface Outcome {

    record Made(UUID id) implements Outcome {}

    record NameTaken() implements Outcome {}

    /** No line names anybody we know. */
    record Nobody() implements Outcome {}

    record TooManyLines(int most) implements Outcome {}

    record TooManyBooks(int most) implements Outcome {}
  }

  /**
   * Makes a book of codes and e-mails. Of a table the one column counts that names most debtors, so
   * that an amount is never taken for a code.
   */
  public Outcome from(TenantTx tx, String name, NameList list, @Nullable UUID person) {
    if (list.entries().size() > NameList.MOST) {
      return new Outcome.TooManyLines(NameList.MOST);
    }
    if (all(tx).size() >= MOST) {
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
    var book = add(tx, name, strangers(list, best), person);
    book.ifPresent(id -> tx.sql(FREEZE).param("book", id).param("debtors", debtors).update());
    return book.<Outcome>map(Outcome.Made::new).orElseGet(Outcome.NameTaken::new);
  }

  private record Found(int place, int column, UUID debtor) {}

  private static List<String> strangers(NameList list, List<Found> found) {
    var named = found.stream().map(Found::place).collect(Collectors.toSet());
    return IntStream.range(0, list.entries().size())
        .filter(place -> !named.contains(place) && !(place == 0 && list.titled()))
        .mapToObj(place -> String.join(" ", list.entries().get(place)).strip())
        .limit(SHOWN)
        .toList();
  }

  /** Makes a book of these debtors; empty when the name is taken. */
  public Optional<UUID> of(
      TenantTx tx, String name, List<DebtorId> debtors, @Nullable UUID person) {
    var book = add(tx, name, List.of(), person);
    book.ifPresent(
        id ->
            tx.sql(FREEZE)
                .param("book", id)
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(UUID[]::new))
                .update());
    return book;
  }

  private Optional<UUID> add(
      TenantTx tx, String name, List<String> strangers, @Nullable UUID person) {
    var book = Ids.next();
    int added =
        tx.sql(ADD)
            .param("book", book)
            .param("name", name.strip())
            .param("strangers", strangers.stream().limit(SHOWN).toArray(String[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .param("person", person)
            .update();
    return added == 1 ? Optional.of(book) : Optional.empty();
  }

  /** By name. */
  public List<Book> all(TenantTx tx) {
    return tx.sql(LIST)
        .query(
            (row, _) ->
                new Book(
                    row.getObject("book_id", UUID.class),
                    row.getString("name"),
                    row.getInt("debtors"),
                    List.of((String[]) row.getArray("strangers").getArray())))
        .list();
  }

  public boolean drop(TenantTx tx, UUID book) {
    return tx.sql(DROP).param("book", book).param("now", Timestamp.from(clock.instant())).update()
        == 1;
  }

  /** Takes a dropping back; false when its name has been taken meanwhile. */
  public boolean restore(TenantTx tx, UUID book) {
    return tx.sql(BACK).param("book", book).update() == 1;
  }
}
