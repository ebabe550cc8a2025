package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Columns.RECEIVABLE;
import static dev.puntual.dunning.segment.Columns.day;
import static dev.puntual.dunning.segment.Columns.id;

import dev.puntual.dunning.Enrolment;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.CompiledSql;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.databind.json.JsonMapper;

/** One read of the open debts, however many strategies tell them apart. */
final class SegmentEnrolment implements Enrolment {

  private static final Logger LOG = LoggerFactory.getLogger(SegmentEnrolment.class);

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Stands for a condition that holds. */
  private static final int HOLDS = -1;

  /**
   * Most companies begin with the same strategies, and building a statement takes longer than a
   * small one's decisions: what many ask is built once a day. Some twenty kilobytes each.
   */
  private final ConcurrentLruCache<Coming, CompiledSql> built =
      new ConcurrentLruCache<>(64, SegmentEnrolment::coming);

  private final Segments segments;

  SegmentEnrolment(Segments segments) {
    this.segments = segments;
  }

  @Override
  public StatementSpec in(
      TenantTx tx,
      SqlFile file,
      BusinessDate day,
      SequencedMap<Integer, UUID> strategies,
      List<UUID> conditions) {
    return strategies.isEmpty() && conditions.isEmpty()
        ? tx.sql(file)
        : asked(tx, file, strategies, conditions, asked -> open(asked, day));
  }

  @Override
  public StatementSpec amongComing(
      TenantTx tx,
      SqlFile file,
      BusinessDate day,
      SequencedMap<Integer, UUID> strategies,
      List<UUID> conditions,
      boolean oldest) {
    return strategies.isEmpty() && conditions.isEmpty() && !oldest
        ? tx.sql(file).param("segments", "{}")
        : asked(
            tx, file, strategies, conditions, asked -> built.get(new Coming(asked, day, oldest)));
  }

  private record Taken(int strategy, Condition means) {}

  /**
   * Trees instead of the ids of their segments.
   *
   * @param strategies in the order in which they are asked
   */
  private record Asked(
      List<Taken> strategies, List<Condition> conditions, List<Condition.Leaf> facts) {}

  /** All that the text and the values of its statement hang on; nothing of whose debts they are. */
  private record Coming(Asked asked, BusinessDate day, boolean oldest) {}

  /**
   * @param versions by the id of a segment
   */
  private record Trees(Map<UUID, Condition> byId, SortedMap<UUID, Integer> versions) {}

  private StatementSpec asked(
      TenantTx tx,
      SqlFile file,
      SequencedMap<Integer, UUID> strategies,
      List<UUID> conditions,
      Function<Asked, CompiledSql> part) {
    var trees = trees(tx, strategies.values(), conditions);
    var takes =
        strategies.entrySet().stream()
            .map(one -> new Taken(one.getKey(), meant(tx, trees, one.getValue())))
            .toList();
    var holds = conditions.stream().map(id -> meant(tx, trees, id)).toList();
    var facts = AskedFacts.of(new TreeMap<>(trees.byId()));
    return tx.sql(file, "enrolled", part.apply(new Asked(takes, holds, facts)))
        .param("segments", JSON.writeValueAsString(trees.versions()));
  }

  private Trees trees(TenantTx tx, Collection<UUID> some, Collection<UUID> more) {
    var ids = new HashSet<>(some);
    ids.addAll(more);
    var trees = new HashMap<UUID, Condition>();
    var versions = new TreeMap<UUID, Integer>();
    for (var saved : segments.these(tx, ids)) {
      versions.put(saved.id(), saved.version());
      if (saved.tree() instanceof Read.Good(var tree)) {
        segments.ready(tx, tree);
        trees.put(saved.id(), tree);
      }
    }
    return new Trees(trees, versions);
  }

  /** A segment that is gone or cannot be read any more means nobody. */
  private static Condition meant(TenantTx tx, Trees trees, UUID id) {
    var tree = trees.byId().get(id);
    if (tree == null) {
      LOG.warn("segment {} of tenant {} cannot be read; it means nobody", id, tx.tenant());
      return new Condition.Any(List.of());
    }
    return tree;
  }

  private static CompiledSql open(Asked asked, BusinessDate day) {
    var binds = new Binds(null);
    var found = new ArrayList<SelectFieldOrAsterisk>();
    found.add(id(RECEIVABLE, "receivable_id"));
    found.addAll(answers(asked, new Predicate(binds, day.value()), List.of()));
    return binds.finish(
        DSL.select(found)
            .from(RECEIVABLE)
            .where(binds.ours(RECEIVABLE).and(day(RECEIVABLE, "settled_on").isNull())));
  }

  private static CompiledSql coming(Coming coming) {
    var asked = coming.asked();
    var day = coming.day();
    var binds = new Binds(null);
    var asking = new ArrayList<SelectFieldOrAsterisk>();
    asking.add(RECEIVABLE.asterisk());
    asking.addAll(AskedFacts.columns(asked.facts(), new Predicate(binds, day.value())));
    var rows =
        DSL.select(asking)
            .from(DSL.table(DSL.name("coming")).as(RECEIVABLE))
            .where(binds.ours(RECEIVABLE))
            .offset(DSL.inline(0));
    var found = new ArrayList<SelectFieldOrAsterisk>();
    found.add(RECEIVABLE.asterisk());
    var behind =
        coming.oldest() ? List.of(Eldest.unmet(binds, day.value())) : List.<Field<Integer>>of();
    var predicate = new Predicate(binds, day.value(), AskedFacts.told(asked.facts(), RECEIVABLE));
    found.addAll(answers(asked, predicate, behind));
    found.add(AskedFacts.bits(asked.facts(), predicate).as("facts"));
    return binds.finish(
        DSL.select(found).from(rows.asTable(RECEIVABLE)).where(binds.company(RECEIVABLE)));
  }

  private static List<Field<?>> answers(
      Asked asked, Predicate predicate, List<Field<Integer>> behind) {
    Field<Short> taken = DSL.inline(null, SQLDataType.SMALLINT);
    for (var take : asked.strategies().reversed()) {
      taken =
          DSL.when(predicate.of(take.means()), DSL.inline((short) take.strategy()))
              .otherwise(taken);
    }
    var unmet = new ArrayList<Field<Integer>>();
    for (var condition : asked.conditions()) {
      unmet.add(
          DSL.when(predicate.of(condition), DSL.inline(HOLDS))
              .otherwise(DSL.inline(unmet.size() + 1)));
    }
    unmet.addAll(behind);
    return List.of(
        DSL.cast(taken, SQLDataType.SMALLINT).as("strategy_no"),
        DSL.cast(
                unmet.isEmpty() ? DSL.inline((Integer[]) null) : DSL.array(unmet),
                SQLDataType.INTEGER.array())
            .as("unmet"));
  }
}
