package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The segments that strategies hang on: those they are for, and those that single steps are for.
 */
final class StrategySegments implements SegmentUses {

  @Override
  public List<Use> of(TenantTx tx, UUID segment) {
    var book = StrategyBook.read(tx);
    var uses = new LinkedHashSet<Use>();
    for (var strategy : book.strategies()) {
      if (strategy.dropped()) {
        continue;
      }
      if (segment.equals(strategy.segment())) {
        uses.add(new Use(strategy, 0, false));
      }
      walked(book, strategy)
          .forEach(ladder -> steps(ladder, segment, strategy, false).forEach(uses::add));
      steps(book.drafts().get(strategy.number()), segment, strategy, true).stream()
          .filter(use -> !uses.contains(new Use(strategy, use.step(), false)))
          .forEach(uses::add);
    }
    return List.copyOf(uses);
  }

  /** The ladder in force, and older ones that debts finish. */
  private static Collection<Ladder> walked(StrategyBook book, Strategy strategy) {
    return book.published().values().stream()
        .filter(one -> one.strategy() == strategy.number())
        .filter(one -> one.keeps() || followed(strategy, one.ladder()))
        .map(Routes.Standing::ladder)
        .toList();
  }

  private static boolean followed(Strategy strategy, Ladder ladder) {
    return strategy.followed() != null && strategy.followed() == ladder.number();
  }

  private static List<Use> steps(
      @Nullable Ladder ladder, UUID segment, Strategy strategy, boolean draft) {
    return ladder == null
        ? List.of()
        : ladder.steps().stream()
            .filter(step -> segment.equals(step.onlySegment()))
            .map(step -> new Use(strategy, step.number(), draft))
            .toList();
  }
}
