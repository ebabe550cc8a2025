package dev.puntual.dunning.segment;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Segments with their names and versions, and who is meant by one today. A tree is looked at only
 * after {@link #check} found nothing wrong with it.
 */
public final class Segments {

  /** More than any list can show; each costs its readers a look. */
  public static final int MOST = 10_000;

  private static final SqlFile ADD = SqlFile.beside(Segments.class, "segment_add");
  private static final SqlFile CHANGE = SqlFile.beside(Segments.class, "segment_change");
  private static final SqlFile VERSION = SqlFile.beside(Segments.class, "segment_version");
  private static final SqlFile LIST = SqlFile.beside(Segments.class, "segment_list");
  private static final SqlFile AT = SqlFile.beside(Segments.class, "segment_at");
  private static final SqlFile PAGE = SqlFile.beside(Segments.class, "segment_page");
  private static final SqlFile STAY = SqlFile.beside(Segments.class, "segment_stay");
  private static final SqlFile LOCK = SqlFile.beside(Segments.class, "segment_lock");
  private static final SqlFile DROP = SqlFile.beside(Segments.class, "segment_drop");
  private static final SqlFile BACK = SqlFile.beside(Segments.class, "segment_back");

  private final InstantSource clock;
  private final Habits habits;
  private final Books books;
  private final Headcount headcount;

  Segments(InstantSource clock, Habits habits, Books books, Headcount headcount) {
    this.clock = clock;
    this.habits = habits;
    this.books = books;
    this.headcount = headcount;
  }

  /**
   * One segment as it stands.
   *
   * @param version counts from 1; a tree never changes under its version
   */
  public record Saved(UUID id, String name, int version, Read tree) {}

  /** What saving came to. */
  public sealed interface Outcome {
    record Kept(UUID id, int version) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {}
  }

  /** Debtors, debts and what they owe, in one currency. */
  public record Sum(int debtors, int debts, Money amount) {}

  /** One debtor in one currency. */
  public record Member(
      DebtorId debtor, String name, String code, int debts, Money amount, LocalDate oldest) {}

  /** A debtor who comes in or goes out. */
  public record Named(DebtorId debtor, String name, String code) {}

  /**
   * Some debtors of many.
   *
   * @param all how many there are, the unlisted ones too
   */
  public record Some(int all, List<Named> first) {}

  /** What a change would do to who is meant. */
  public record Difference(Some enter, Some leave) {}

  /**
   * What is wrong with a tree beyond its form: columns that no debt carries, books that are gone.
   */
  public List<Fault> check(TenantTx tx, Condition tree) {
    return checks(tx).of(tree);
  }

  /** The same for many trees: what they are checked against is read once. */
  public Checks checks(TenantTx tx) {
    habits.ofToday(tx);
    return new Checks(
        habits.attributes(tx).stream()
            .collect(Collectors.toMap(Habits.Attribute::name, Habits.Attribute::debts)),
        books.all(tx).stream().map(Books.Book::id).collect(Collectors.toSet()));
  }

  /**
   * Saves a segment, or says everything that is wrong.
   *
   * @param id null for a new one
   */
  public Outcome save(
      TenantTx tx, @Nullable UUID id, String name, Condition tree, @Nullable UUID person) {
    var faults = new ArrayList<>(check(tx, tree));
    faults.addAll(SegmentNames.faults(tx, id, name.strip()));
    if (!faults.isEmpty()) {
      return new Outcome.Refused(List.copyOf(faults));
    }
    var segment = id == null ? Ids.next() : id;
    var now = Timestamp.from(clock.instant());
    var version =
        id == null
            ? Optional.of(1)
                .filter(
                    _ ->
                        tx.sql(ADD)
                                .param("segment", segment)
                                .param("name", name.strip())
                                .param("now", now)
                                .param("most", MOST)
                                .update()
                            == 1)
            : tx.unlessTaken(
                    () ->
                        tx.sql(CHANGE)
                            .param("segment", segment)
                            .param("name", name.strip())
                            .query(Integer.class)
                            .optional())
                .flatMap(changed -> changed);
    if (version.isEmpty()) {
      return new Outcome.Refused(List.of(new Fault(0, Fault.Code.SAME_NAME, name.strip())));
    }
    tx.sql(VERSION)
        .param("segment", segment)
        .param("version", version.get())
        .param("tree", TreeJson.write(tree))
        .param("person", person)
        .param("now", now)
        .update();
    return new Outcome.Kept(segment, version.get());
  }

  /** By name. */
  public List<Saved> all(TenantTx tx) {
    return listed(tx, null);
  }

  public Optional<Saved> find(TenantTx tx, UUID id) {
    return these(tx, List.of(id)).stream().findFirst();
  }

  /** Those that are not dropped, by name. */
  List<Saved> these(TenantTx tx, Collection<UUID> ids) {
    return listed(tx, ids.toArray(UUID[]::new));
  }

  /** As it stood at a version, dropped since or not: a decision that names it can be replayed. */
  public Optional<Saved> at(TenantTx tx, UUID id, int version) {
    return tx.sql(AT)
        .param("segment", id)
        .param("version", version)
        .query((row, _) -> saved(row))
        .optional();
  }

  private static List<Saved> listed(TenantTx tx, UUID @Nullable [] ids) {
    return tx.sql(LIST)
        .param("segments", ids)
        .param("limit", MOST)
        .query((row, _) -> saved(row))
        .list();
  }

  private static Saved saved(ResultSet row) throws SQLException {
    return new Saved(
        row.getObject("segment_id", UUID.class),
        row.getString("name"),
        row.getInt("version"),
        TreeJson.read(row.getString("tree")));
  }

  /**
   * Some of them by name.
   *
   * @param next where the next page begins; null on the last
   */
  public record Page(List<Saved> shown, @Nullable String next) {}

  /**
   * One page of those whose name contains the words.
   *
   * @param after where it begins, as the page before said; anything else begins at the first
   */
  public Page page(TenantTx tx, String words, String after, int size) {
    var cut = after.lastIndexOf('~');
    var rows =
        tx.sql(PAGE)
            .param("words", words.strip())
            .param("after", cut < 0 ? null : after.substring(cut + 1))
            .param("afterName", cut < 0 ? null : after.substring(0, cut))
            .param("limit", size + 1)
            .query((row, _) -> Map.entry(row.getString("sort_key"), saved(row)))
            .list();
    var shown = rows.stream().limit(size).map(Map.Entry::getValue).toList();
    var last = rows.size() <= size ? null : rows.get(size - 1);
    return new Page(shown, last == null ? null : last.getKey() + "~" + last.getValue().id());
  }

  /**
   * Keeps it from being dropped until the transaction ends, for whoever is about to use it. False
   * when it is gone.
   */
  public boolean stays(TenantTx tx, UUID id) {
    return tx.sql(STAY).param("segment", id).query(UUID.class).optional().isPresent();
  }

  /**
   * Waits for everybody who is about to use it, and lets nobody begin to: whoever drops it asks
   * after this who uses it. False when it is gone.
   */
  public boolean lock(TenantTx tx, UUID id) {
    return tx.sql(LOCK).param("segment", id).query(UUID.class).optional().isPresent();
  }

  /** Whether it was there. */
  public boolean drop(TenantTx tx, UUID id) {
    return tx.sql(DROP).param("segment", id).param("now", Timestamp.from(clock.instant())).update()
        == 1;
  }

  /** Takes a dropping back; false when its name has been taken meanwhile. */
  public boolean restore(TenantTx tx, UUID id) {
    return tx.unlessTaken(() -> tx.sql(BACK).param("segment", id).update()).orElse(0) == 1;
  }

  /** Before {@link Compiler#debts} is run: the figures of the day, if the tree asks for any. */
  public void ready(TenantTx tx, Condition tree) {
    habits.before(tx, tree);
  }

  /** How many and how much, now; the company's own currency first. */
  public List<Sum> sums(TenantTx tx, Condition tree, BusinessDate today) {
    return headcount.exact(tx, tree, today);
  }

  /** Who, by what they owe, the most first, in the company's own currency before any other. */
  public List<Member> members(TenantTx tx, Condition tree, BusinessDate today, int limit) {
    return headcount.look(tx, tree, today, limit).members();
  }

  /** Whether the tree means nobody today; one debt is enough to know. */
  public boolean nobody(TenantTx tx, Condition tree, BusinessDate today) {
    habits.before(tx, tree);
    return tx.compiled(Compiler.one(tree, today)).query(UUID.class).optional().isEmpty();
  }

  /** Everybody meant, in no order. */
  public List<DebtorId> everybody(TenantTx tx, Condition tree, BusinessDate today) {
    habits.before(tx, tree);
    return tx.compiled(Compiler.members(tree, today))
        .query((row, _) -> new DebtorId(row.getObject("debtor_id", UUID.class)))
        .list();
  }

  /** Who comes in and who goes out when {@code was} becomes {@code is}. */
  public Difference difference(
      TenantTx tx, Condition was, Condition is, BusinessDate today, int limit) {
    habits.before(tx, was);
    habits.before(tx, is);
    var all = new int[2];
    var first = List.of(new ArrayList<Named>(), new ArrayList<Named>());
    tx.compiled(Compiler.difference(was, is, today, limit))
        .query(
            row -> {
              int side = row.getBoolean("enters") ? 0 : 1;
              all[side] = row.getInt("everybody");
              first
                  .get(side)
                  .add(
                      new Named(
                          new DebtorId(row.getObject("debtor_id", UUID.class)),
                          row.getString("name"),
                          row.getString("code")));
            });
    return new Difference(
        new Some(all[0], List.copyOf(first.get(0))), new Some(all[1], List.copyOf(first.get(1))));
  }
}
