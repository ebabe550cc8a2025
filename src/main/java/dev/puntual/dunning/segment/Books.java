package dev.puntual.dunning.segment;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Address books: lists of debtors with a name, typed in or taken from a segment as it stood. */
public final class Books {

  private static final SqlFile ADD = SqlFile.beside(Books.class, "book_add");
  private static final SqlFile FILL = SqlFile.beside(Books.class, "book_fill");
  private static final SqlFile FREEZE = SqlFile.beside(Books.class, "book_freeze");
  private static final SqlFile STRANGERS = SqlFile.beside(Books.class, "book_strangers");
  private static final SqlFile LIST = SqlFile.beside(Books.class, "book_list");
  private static final SqlFile DROP = SqlFile.beside(Books.class, "book_drop");
  private static final SqlFile BACK = SqlFile.beside(Books.class, "book_back");
  private static final Pattern CUT = Pattern.compile("[\\r\\n;,\\t]+");
  private static final int SHOWN = 50;

  private final InstantSource clock;

  Books(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param strangers lines that named nobody we know, the first few
   */
  public record Book(UUID id, String name, int debtors, List<String> strangers) {}

  /**
   * Makes a book of a list of codes and e-mails, one a line or with commas between.
   *
   * @return empty when the name is taken
   */
  public Optional<UUID> fromLines(TenantTx tx, String name, String lines, @Nullable UUID person) {
    var words =
        Arrays.stream(CUT.split(lines, -1))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toArray(String[]::new);
    var strangers =
        tx.sql(STRANGERS).param("words", words).query((row, _) -> row.getString("word")).list();
    var book = add(tx, name, strangers, person);
    book.ifPresent(id -> tx.sql(FILL).param("book", id).param("words", words).update());
    return book;
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
