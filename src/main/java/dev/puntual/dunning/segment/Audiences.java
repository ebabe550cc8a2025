package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Columns.BOOK;
import static dev.puntual.dunning.segment.Columns.OPEN;
import static dev.puntual.dunning.segment.Columns.id;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.CompiledSql;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Turns an audience into a part of the statements that speak to it, and says how many it is. */
public final class Audiences {

  private static final Condition ANYBODY = new Condition.All(List.of());

  private final Segments segments;
  private final Books books;
  private final Headcount headcount;

  Audiences(Segments segments, Books books, Headcount headcount) {
    this.segments = segments;
    this.books = books;
    this.headcount = headcount;
  }

  /** Why nobody can be spoken to. */
  public enum Trouble {
    /** The segment or the book was dropped. */
    GONE,
    /** The segment asks for a column or a book that is gone. */
    BROKEN
  }

  /**
   * How many.
   *
   * @param listed debtors a book names
   * @param figures of the others: who owes, and how much
   */
  public record Size(int listed, boolean ofBook, Headcount.Figures figures) {

    public boolean nobody() {
      return ofBook ? listed == 0 : figures.exact() && figures.sums().isEmpty();
    }
  }

  public Optional<Trouble> trouble(TenantTx tx, Audience audience) {
    return switch (audience) {
      case Audience.Everyone _ -> Optional.empty();
      case Audience.OfBook(var id) ->
          book(tx, id).isPresent() ? Optional.empty() : Optional.of(Trouble.GONE);
      case Audience.OfSegment(var id) -> trouble(tx, id);
    };
  }

  private Optional<Trouble> trouble(TenantTx tx, UUID segment) {
    var saved = segments.find(tx, segment);
    if (saved.isEmpty()) {
      return Optional.of(Trouble.GONE);
    }
    boolean good =
        saved.get().tree() instanceof Read.Good(var tree) && segments.check(tx, tree).isEmpty();
    return good ? Optional.empty() : Optional.of(Trouble.BROKEN);
  }

  /**
   * Keeps a segment or book from being dropped until the transaction ends; false when it is gone.
   */
  public boolean stays(TenantTx tx, Audience audience) {
    return switch (audience) {
      case Audience.Everyone _ -> true;
      case Audience.OfSegment(var id) -> segments.stays(tx, id);
      case Audience.OfBook(var id) -> books.stays(tx, id);
    };
  }

  /** The name of the segment or the book; empty for everybody, and when it is gone. */
  public Optional<String> name(TenantTx tx, Audience audience) {
    return switch (audience) {
      case Audience.Everyone _ -> Optional.empty();
      case Audience.OfSegment(var id) -> segments.find(tx, id).map(Segments.Saved::name);
      case Audience.OfBook(var id) -> book(tx, id).map(Books.Book::name);
    };
  }

  /** What an uploaded list says of each of its debtors; nothing for any other audience. */
  public List<BookColumn> columns(TenantTx tx, Audience audience) {
    return audience instanceof Audience.OfBook(var id)
        ? book(tx, id).map(Books.Book::columns).orElse(List.of())
        : List.of();
  }

  /** A look at no more than about so many debts; of an audience in trouble, nobody. */
  public Size size(TenantTx tx, Audience audience, BusinessDate today, int most) {
    return switch (audience) {
      case Audience.Everyone _ -> owing(tx, ANYBODY, today, most);
      case Audience.OfSegment(var id) -> owing(tx, tree(tx, id), today, most);
      case Audience.OfBook(var id) ->
          new Size(book(tx, id).map(Books.Book::debtors).orElse(0), true, Headcount.Figures.NONE);
    };
  }

  private Size owing(TenantTx tx, Condition tree, BusinessDate today, int most) {
    return new Size(0, false, headcount.figures(tx, tree, today, most));
  }

  /** A statement whose part {@code meant} says {@code debtor_id}, each once. */
  public StatementSpec in(TenantTx tx, SqlFile file, Audience audience, BusinessDate today) {
    return in(tx, file, audience, today, 1);
  }

  /**
   * The same for a draw.
   *
   * @param draws one debtor in so many is meant; 1 for all
   */
  public StatementSpec in(
      TenantTx tx, SqlFile file, Audience audience, BusinessDate today, int draws) {
    var below = draws == 1 ? null : Headcount.first(draws);
    return switch (audience) {
      case Audience.Everyone _ ->
          below == null ? tx.sql(file) : tx.sql(file, "meant", owing(below));
      case Audience.OfBook(var id) -> tx.sql(file, "meant", listed(id, below));
      case Audience.OfSegment(var id) -> {
        var tree = tree(tx, id);
        segments.ready(tx, tree);
        yield tx.sql(file, "meant", Compiler.members(tree, today, below));
      }
    };
  }

  /** One in how many of its debtors may be asked for no more than about so many debts. */
  public int draws(TenantTx tx, Audience audience, int most) {
    return audience instanceof Audience.OfBook(var id)
        ? Headcount.parts(book(tx, id).map(Books.Book::debtors).orElse(0), most)
        : headcount.draws(tx, most);
  }

  private static CompiledSql owing(UUID below) {
    var binds = new Binds(below);
    return binds.finish(
        DSL.selectDistinct(id(OPEN, "debtor_id")).from(OPEN).where(binds.ours(OPEN)));
  }

  /**
   * The same for a few debtors that an audience meant when it was asked: who still owes something,
   * or still stands in the book. Costs as much on any size.
   */
  public StatementSpec among(TenantTx tx, SqlFile file, Audience audience, List<UUID> debtors) {
    var binds = new Binds(null);
    var few = DSL.any(binds.value(debtors.toArray(UUID[]::new)));
    var from = audience instanceof Audience.OfBook ? BOOK : OPEN;
    var still = binds.ours(from).and(id(from, "debtor_id").eq(few));
    return tx.sql(
        file,
        "meant",
        binds.finish(
            DSL.selectDistinct(id(from, "debtor_id"))
                .from(from)
                .where(
                    audience instanceof Audience.OfBook(var book)
                        ? still.and(id(BOOK, "book_id").eq(binds.value(book)))
                        : still)));
  }

  /** One that is gone or cannot be read means nobody. */
  private Condition tree(TenantTx tx, UUID segment) {
    return segments
        .find(tx, segment)
        .filter(_ -> trouble(tx, segment).isEmpty())
        .map(saved -> saved.tree() instanceof Read.Good(var tree) ? tree : null)
        .orElse(new Condition.Any(List.of()));
  }

  private static CompiledSql listed(UUID book, @Nullable UUID below) {
    var binds = new Binds(below);
    return binds.finish(
        DSL.select(id(BOOK, "debtor_id"))
            .from(BOOK)
            .where(binds.ours(BOOK).and(id(BOOK, "book_id").eq(binds.value(book)))));
  }

  private Optional<Books.Book> book(TenantTx tx, UUID id) {
    return books.find(tx, id);
  }
}
