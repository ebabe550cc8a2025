package dev.puntual.dunning.segment;

import dev.puntual.dunning.segment.Condition.Leaf;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What debtors usually do, which only all of history tells: reckoned once a day and tenant, by
 * whoever first needs it, and then of that morning until the next day.
 */
public final class Habits {

  private static final SqlFile ZONE = SqlFile.beside(Habits.class, "zone");
  private static final SqlFile DAY = SqlFile.beside(Habits.class, "habits_day");
  private static final SqlFile FIGURE = SqlFile.beside(Habits.class, "habits");
  private static final SqlFile ATTRIBUTES = SqlFile.beside(Habits.class, "attributes");
  private static final SqlFile COUNT = SqlFile.beside(Habits.class, "habits_count");
  private static final SqlFile SIZE = SqlFile.beside(Habits.class, "habits_size");
  private static final SqlFile KEYS = SqlFile.beside(Habits.class, "reach_keys");
  private static final SqlFile GONE = SqlFile.beside(Habits.class, "reach_keys_gone");
  private static final SqlFile LIST = SqlFile.beside(Habits.class, "attribute_list");

  private final InstantSource clock;
  private final Suppressions suppressions;

  Habits(InstantSource clock, Suppressions suppressions) {
    this.clock = clock;
    this.suppressions = suppressions;
  }

  /**
   * A column of imported files.
   *
   * @param debts open debts that carry it; none when files no longer bring it
   * @param samples its most frequent values
   */
  public record Attribute(String name, int debts, List<String> samples) {}

  /** Figures of today, if the tree needs any. */
  void before(TenantTx tx, Condition tree) {
    var asked = leaves(tree).stream().map(leaf -> leaf.field().where()).toList();
    if (asked.contains(Field.Where.HABIT) || asked.contains(Field.Where.CONTACT)) {
      ofToday(tx);
    }
    if (asked.contains(Field.Where.CONTACT)) {
      keys(tx, false);
    }
  }

  /** Reckons unless that was done today; whoever comes second waits and finds it done. */
  public void ofToday(TenantTx tx) {
    var zone = tx.sql(ZONE).query((row, _) -> ZoneId.of(row.getString("zone"))).single();
    var today = BusinessDate.at(clock.instant(), zone).value();
    if (tx.sql(DAY).param("today", today).update() == 1) {
      reckon(tx, zone);
    }
  }

  /** Reckons again, after facts of the past have changed, as a file does. */
  public void reckon(TenantTx tx, ZoneId zone) {
    tx.sql(FIGURE)
        .param("today", BusinessDate.at(clock.instant(), zone).value())
        .param("zone", zone.getId())
        .update();
    tx.sql(ATTRIBUTES).update();
    tx.sql(COUNT).update();
    keys(tx, true);
    tx.sql(GONE).update();
  }

  /** The first stop that anybody ever says comes between two mornings. */
  private void keys(TenantTx tx, boolean all) {
    suppressions.keyed(tx, KEYS).param("all", all).update();
  }

  /** How many debts were open this morning. */
  long openDebts(TenantTx tx) {
    ofToday(tx);
    return tx.sql(SIZE).query(Long.class).single();
  }

  /** Columns of files, the commonest first; one that no debt carries any more has no debts. */
  public List<Attribute> attributes(TenantTx tx) {
    return tx.sql(LIST)
        .query(
            (row, _) ->
                new Attribute(
                    row.getString("name"),
                    row.getInt("debts"),
                    List.of((String[]) row.getArray("samples").getArray())))
        .list();
  }

  /** What the company itself counts in, ISO 4217. */
  public String currency(TenantTx tx) {
    return tx.sql(ZONE).query((row, _) -> row.getString("currency")).single();
  }

  static List<Leaf> leaves(Condition tree) {
    return stream(tree).toList();
  }

  private static Stream<Leaf> stream(Condition tree) {
    return switch (tree) {
      case Condition.All(var of) -> of.stream().flatMap(Habits::stream);
      case Condition.Any(var of) -> of.stream().flatMap(Habits::stream);
      case Condition.None(var of) -> of.stream().flatMap(Habits::stream);
      case Leaf leaf -> Stream.of(leaf);
    };
  }
}
