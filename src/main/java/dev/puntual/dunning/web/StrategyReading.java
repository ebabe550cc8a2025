package dev.puntual.dunning.web;

import dev.puntual.dunning.Effect;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Starters;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of a strategy shows. */
final class StrategyReading {

  /** More than a person can choose from in one list. */
  private static final int MOST_SEGMENTS = 200;

  private final Strategies strategies;
  private final Effect effect;
  private final SavedViews segments;
  private final Starters starters;

  StrategyReading(Strategies strategies, Effect effect, SavedViews segments, Starters starters) {
    this.strategies = strategies;
    this.effect = effect;
    this.segments = segments;
    this.starters = starters;
  }

  /**
   * The page of a strategy; the house's when there is none of that number. Without a draft it does
   * not wait for the count of very many debts.
   */
  StrategyView of(TenantTx tx, Viewer viewer, int number) {
    return of(tx, viewer, number, false);
  }

  /**
   * @param counted whether the debts on each step are counted however many there are
   */
  StrategyView of(TenantTx tx, Viewer viewer, int number, boolean counted) {
    var all = strategies.all(tx);
    var strategy =
        all.stream().filter(one -> one.number() == number).findFirst().orElse(all.getLast());
    var draft = strategies.draft(tx, strategy.number());
    var house = strategies.followed(tx, Strategy.HOUSE).orElseThrow();
    var shown = draft.orElseGet(() -> strategies.followed(tx, strategy.number()).orElse(house));
    var views = segments.first(tx, MOST_SEGMENTS);
    var samples = samples(tx, viewer, shown);
    var moments =
        counted || draft.isPresent() || !Effect.many(tx)
            ? effect.today(tx, strategy.number(), viewer.today())
            : null;
    return new StrategyView(
        new StrategyView.Around(strategy, all, views, starters.all(), StrategyNaming.NOTHING),
        shown,
        draft.isPresent(),
        shown.steps().stream().map(StrategyView.Row::of).toList(),
        StrategyView.Again.of(shown.repeat()),
        moments,
        samples,
        sum(moments, Effect.OnStep::hearNow),
        sum(moments, Effect.OnStep::hearThen));
  }

  private static long sum(@Nullable List<Effect.OnStep> moments, ToLongFunction<Effect.OnStep> of) {
    return moments == null ? 0 : moments.stream().mapToLong(of).sum();
  }

  private static List<StrategyView.Sample> samples(TenantTx tx, Viewer viewer, Ladder ladder) {
    LocalDate today = viewer.today().value();
    return Effect.samples(tx, viewer.today()).stream()
        .map(
            debt ->
                new StrategyView.Sample(
                    debt,
                    Effect.dates(tx, ladder, debt.dueOn(), viewer.today()).stream()
                        .map(day -> new StrategyView.Day(day, day.isBefore(today)))
                        .toList()))
        .toList();
  }
}
