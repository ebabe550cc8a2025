package dev.puntual.dunning.segment;

import dev.puntual.dunning.SegmentsThen;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Reads an old tree over what a decision kept: four facts, and what every other condition came to.
 * Where that was not kept yet it is neither true nor false, unless the rest of the tree settles it.
 */
final class FactsOfThen implements SegmentsThen {

  private static final int[] BUCKETS = {0, 30, 60, 90};

  private final Segments segments;

  FactsOfThen(Segments segments) {
    this.segments = segments;
  }

  @Override
  public Meant of(TenantTx tx, UUID segment, int version, Facts facts) {
    return segments
        .at(tx, segment, version)
        .map(
            saved ->
                new Meant(
                    saved.tree() instanceof Read.Good(var tree)
                        ? holds(tree, new Then(facts, told(tx, facts)))
                        : Optional.of(false),
                    saved.name()))
        .orElseGet(() -> new Meant(Optional.empty(), ""));
  }

  /**
   * @param told what conditions came to that the row knows nothing else of
   */
  private record Then(Facts facts, Map<Condition.Leaf, Boolean> told) {}

  /** In the order in which they were written. */
  private Map<Condition.Leaf, Boolean> told(TenantTx tx, Facts facts) {
    var bits = facts.asked();
    if (bits == null) {
      return Map.of();
    }
    var trees = new TreeMap<UUID, Condition>();
    facts
        .segments()
        .forEach(
            (id, version) ->
                segments
                    .at(tx, id, version)
                    .filter(saved -> saved.tree() instanceof Read.Good)
                    .ifPresent(saved -> trees.put(id, ((Read.Good) saved.tree()).tree())));
    var told = new HashMap<Condition.Leaf, Boolean>();
    for (var leaf : AskedFacts.of(trees)) {
      told.put(leaf, (bits >> told.size() & 1) == 1);
    }
    return told;
  }

  private static Optional<Boolean> holds(Condition tree, Then facts) {
    return switch (tree) {
      case Condition.All(var of) -> settled(of, facts, false).or(() -> whole(of, facts, true));
      case Condition.Any(var of) -> settled(of, facts, true).or(() -> whole(of, facts, false));
      case Condition.None(var of) ->
          settled(of, facts, true).or(() -> whole(of, facts, false)).map(any -> !any);
      case Condition.Leaf leaf -> leaf(leaf, facts);
    };
  }

  /** One part that says this says it for all. */
  private static Optional<Boolean> settled(List<Condition> of, Then facts, boolean says) {
    return of.stream().anyMatch(part -> holds(part, facts).filter(held -> held == says).isPresent())
        ? Optional.of(says)
        : Optional.empty();
  }

  private static Optional<Boolean> whole(List<Condition> of, Then facts, boolean says) {
    return of.stream().allMatch(part -> holds(part, facts).isPresent())
        ? Optional.of(says)
        : Optional.empty();
  }

  private static Optional<Boolean> leaf(Condition.Leaf leaf, Then then) {
    var facts = then.facts();
    return switch (leaf.field()) {
      case DAYS_PAST_DUE -> Optional.of(days(leaf, facts.daysPastDue()));
      case DEBT_BALANCE -> Optional.of(amount(leaf, facts));
      case CURRENCY -> Optional.of(among(leaf, facts.currency()));
      case AGEING -> Optional.of(among(leaf, bucket(facts.daysPastDue())));
      default -> Optional.ofNullable(then.told().get(leaf));
    };
  }

  private static boolean days(Condition.Leaf leaf, int days) {
    return leaf.operand() instanceof Condition.Operand.Figure(var value)
        ? compared(leaf.operator(), BigDecimal.valueOf(days), value)
        : leaf.operator() == Operator.KNOWN;
  }

  private static boolean amount(Condition.Leaf leaf, Facts facts) {
    return leaf.operand() instanceof Condition.Operand.Amount(var money)
        && money.currency().getCurrencyCode().equals(facts.currency())
        && compared(leaf.operator(), facts.balance(), money.amount());
  }

  private static boolean compared(Operator operator, BigDecimal fact, BigDecimal with) {
    int order = fact.compareTo(with);
    return switch (operator) {
      case IS -> order == 0;
      case MORE_THAN -> order > 0;
      case AT_LEAST -> order >= 0;
      case LESS_THAN -> order < 0;
      case AT_MOST -> order <= 0;
      default -> false;
    };
  }

  private static boolean among(Condition.Leaf leaf, String fact) {
    return leaf.operand() instanceof Condition.Operand.Words(var values)
        && (leaf.operator() == Operator.IS) == values.contains(fact);
  }

  private static String bucket(int days) {
    int bucket = 0;
    while (bucket < BUCKETS.length && days > BUCKETS[bucket]) {
      bucket++;
    }
    return Field.AGEING.choices().get(bucket);
  }
}
