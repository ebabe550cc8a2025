package dev.puntual.dunning;

import dev.puntual.dunning.DecidedAgain.About;
import dev.puntual.dunning.DecidedAgain.Point;
import dev.puntual.platform.db.TenantTx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which strategy meant a debt, asked again of the segments as they were. */
final class AgainStrategy {

  private final TenantTx tx;
  private final SegmentsThen segments;
  private final StrategyBook book;
  private final AgainRow row;

  AgainStrategy(TenantTx tx, SegmentsThen segments, StrategyBook book, AgainRow row) {
    this.tx = tx;
    this.segments = segments;
    this.book = book;
    this.row = row;
  }

  /** One that a person named comes before all that segments say. */
  Point point(int taken, AgainFacts facts) {
    var was = name(taken);
    if (facts.named() != null) {
      return Point.compared(About.STRATEGY, was, name(facts.named()), "named");
    }
    var unknown = new ArrayList<String>();
    for (var strategy : book.strategies()) {
      var segment = strategy.segment();
      if (segment == null || !row.segments().containsKey(segment)) {
        continue;
      }
      var meant = meant(segment);
      if (meant.meant().isEmpty()) {
        unknown.addAll(meant.named());
      }
      if (strategy.number() == taken && meant.meant().orElse(true)) {
        return unknown.isEmpty()
            ? Point.compared(About.STRATEGY, was, was, "segment")
            : Point.unknown(About.STRATEGY, was, "facts_not_kept", unknown);
      }
      if (meant.meant().orElse(false)) {
        return unknown.isEmpty()
            ? Point.compared(About.STRATEGY, was, strategy.name(), "segment")
            : Point.unknown(About.STRATEGY, was, "facts_not_kept", unknown);
      }
    }
    if (!unknown.isEmpty()) {
      return Point.unknown(About.STRATEGY, was, "facts_not_kept", unknown);
    }
    return taken == Strategy.HOUSE
        ? Point.compared(About.STRATEGY, was, was, "")
        : Point.unknown(About.STRATEGY, was, "naming_gone", List.of());
  }

  private SegmentsThen.Meant meant(UUID segment) {
    return Optional.ofNullable(row.segments().get(segment))
        .map(version -> segments.of(tx, segment, version, row.facts()))
        .orElseGet(() -> new SegmentsThen.Meant(Optional.empty(), ""));
  }

  /** The house's has no name of its own. */
  private String name(int strategy) {
    return strategy == Strategy.HOUSE
        ? ""
        : book.strategy(strategy).map(Strategy::name).orElse(String.valueOf(strategy));
  }
}
