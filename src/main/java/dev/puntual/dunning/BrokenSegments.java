package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Segments that strategies in force ask for and that mean nobody any more: dropped, or about a
 * column that files no longer bring.
 */
public final class BrokenSegments {

  private BrokenSegments() {}

  /**
   * One use of one of them.
   *
   * @param step the number of the step that is for the segment only; zero: the whole strategy is
   * @param segment its name
   */
  public record Broken(Strategy strategy, int step, String segment) {}

  /** In the order strategies are asked. */
  public static List<Broken> of(TenantTx tx, SavedViews views) {
    var book = StrategyBook.read(tx);
    var uses =
        book.strategies().stream()
            .filter(Strategy::takes)
            .flatMap(one -> uses(one, book.followed(one.number())))
            .toList();
    if (uses.isEmpty()) {
      return List.of();
    }
    var broken = views.broken(tx, uses.stream().map(Use::segment).collect(Collectors.toSet()));
    return uses.stream()
        .filter(use -> broken.containsKey(use.segment()))
        .map(use -> new Broken(use.strategy(), use.step(), name(broken, use)))
        .toList();
  }

  private record Use(Strategy strategy, int step, UUID segment) {}

  private static Stream<Use> uses(Strategy strategy, Optional<Ladder> followed) {
    var steps =
        followed.stream()
            .flatMap(ladder -> ladder.steps().stream())
            .flatMap(step -> use(strategy, step.number(), step.onlySegment()));
    return Stream.concat(use(strategy, 0, strategy.segment()), steps);
  }

  private static Stream<Use> use(Strategy strategy, int step, @Nullable UUID segment) {
    return segment == null ? Stream.empty() : Stream.of(new Use(strategy, step, segment));
  }

  private static String name(Map<UUID, String> broken, Use use) {
    return broken.getOrDefault(use.segment(), "");
  }
}
