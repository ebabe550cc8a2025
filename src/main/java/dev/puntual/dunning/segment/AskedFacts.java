package dev.puntual.dunning.segment;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.puntual.dunning.segment.Condition.Leaf;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The conditions whose facts a decision does not keep by itself, in one order for whoever decides
 * and whoever decides again: a bit each, eight bytes for all of them.
 */
final class AskedFacts {

  /** A number has so many bits without its sign; what comes behind them is not kept. */
  private static final int MOST = 63;

  private static final Set<dev.puntual.dunning.segment.Field> IN_THE_ROW =
      EnumSet.of(
          dev.puntual.dunning.segment.Field.DAYS_PAST_DUE,
          dev.puntual.dunning.segment.Field.AGEING,
          dev.puntual.dunning.segment.Field.DEBT_BALANCE,
          dev.puntual.dunning.segment.Field.CURRENCY);

  private AskedFacts() {}

  /** By the ids of segments, then as they stand in the tree; the same one once. */
  static List<Leaf> of(SortedMap<UUID, Condition> trees) {
    var leaves = new LinkedHashSet<Leaf>();
    trees.values().stream()
        .flatMap(tree -> Habits.leaves(tree).stream())
        .filter(leaf -> !IN_THE_ROW.contains(leaf.field()))
        .distinct()
        .limit(MOST)
        .forEach(leaves::add);
    return List.copyOf(leaves);
  }

  /** A column for what each came to, so that a row is asked once for all that read it. */
  static List<Field<Boolean>> columns(List<Leaf> leaves, Predicate predicate) {
    return IntStream.range(0, leaves.size())
        .mapToObj(place -> DSL.field(predicate.of(leaves.get(place))).as(column(place)))
        .toList();
  }

  /** What each came to, by those columns. */
  static Map<Leaf, org.jooq.Condition> told(List<Leaf> leaves, Table<?> rows) {
    return IntStream.range(0, leaves.size())
        .boxed()
        .collect(
            toUnmodifiableMap(
                leaves::get,
                place -> DSL.condition(Columns.of(rows, column(place), Boolean.class))));
  }

  private static String column(int place) {
    return "asked_" + place;
  }

  /**
   * What each came to, as the bits of one number; none where none is asked, because a row with an
   * empty column is eight bytes longer.
   */
  static Field<Long> bits(List<Leaf> leaves, Predicate predicate) {
    if (leaves.isEmpty()) {
      return DSL.cast(DSL.inline(0L), SQLDataType.BIGINT);
    }
    var bits = new ArrayList<Field<Long>>();
    for (var leaf : leaves) {
      bits.add(
          DSL.when(predicate.of(leaf), DSL.inline(1L << bits.size())).otherwise(DSL.inline(0L)));
    }
    return DSL.cast(bits.stream().reduce(Field::plus).orElseThrow(), SQLDataType.BIGINT);
  }
}
