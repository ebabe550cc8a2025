package dev.puntual.dunning.web;

import dev.puntual.dunning.Action;
import dev.puntual.dunning.BrokenSegments;
import dev.puntual.dunning.Effect;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.LadderChanges;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Starters;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.NamedTexts;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.Optional;

/** Puts together what the page of a strategy shows. */
final class StrategyReading {

  /** More than a person can choose from in one list. */
  private static final int MOST_SEGMENTS = 200;

  private final Strategies strategies;
  private final Effect effect;
  private final SavedViews segments;
  private final Starters starters;
  private final Gaps gaps;
  private final RuleTexts rules;
  private final Tongues tongues;

  StrategyReading(
      Strategies strategies,
      Effect effect,
      SavedViews segments,
      Starters starters,
      Gaps gaps,
      RuleTexts rules,
      Tongues tongues) {
    this.strategies = strategies;
    this.effect = effect;
    this.segments = segments;
    this.starters = starters;
    this.gaps = gaps;
    this.rules = rules;
    this.tongues = tongues;
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
    return read(tx, viewer, number, counted || strategies.draft(tx, number).isPresent());
  }

  /** Why the draft of a strategy cannot be published, as sentences; empty when it can. */
  List<String> unsaid(TenantTx tx, Viewer viewer, int strategy) {
    return strategies
        .draft(tx, strategy)
        .map(draft -> tongues.unsaid(tx, viewer, draft))
        .orElse(List.of());
  }

  /**
   * Whether the draft writes to people of whom the law of their country asks more than is known.
   */
  boolean lacks(TenantTx tx, int strategy) {
    return strategies.draft(tx, strategy).filter(StrategyReading::writes).isPresent()
        && !gaps.of(tx).isEmpty();
  }

  private static boolean writes(Ladder ladder) {
    return ladder.steps().stream().anyMatch(step -> step.action() == Action.MESSAGE);
  }

  /**
   * As the page would be with these steps for a draft; they are kept, so that the transaction has
   * to be taken back. Very many debts are not counted: it is asked at every key.
   */
  StrategyView typed(
      TenantTx tx, Viewer viewer, int number, List<Ladder.Step> steps, Repeat repeat) {
    strategies.keep(tx, number, steps, repeat);
    return read(tx, viewer, number, false);
  }

  private StrategyView read(TenantTx tx, Viewer viewer, int number, boolean counted) {
    var all = strategies.all(tx);
    var strategy =
        all.stream().filter(one -> one.number() == number).findFirst().orElse(all.getLast());
    var draft = strategies.draft(tx, strategy.number());
    var house = strategies.followed(tx, Strategy.HOUSE).orElseThrow();
    var followed = strategies.followed(tx, strategy.number());
    var shown = draft.orElseGet(() -> followed.orElse(house));
    var views = segments.first(tx, MOST_SEGMENTS);
    var samples = Samples.of(tx, viewer, shown);
    var moments =
        counted || !Effect.many(tx) ? effect.today(tx, strategy.number(), viewer.today()) : null;
    return new StrategyView(
        new StrategyView.Around(
            strategy, all, views, starters.all(), StrategyNaming.NOTHING, words(tx, viewer, draft)),
        shown,
        draft.isPresent(),
        shown.steps().stream().map(StrategyView.Row::of).toList(),
        StrategyView.Again.of(shown.repeat()),
        moments,
        samples,
        Heard.of(moments),
        draft.isPresent() && followed.isPresent()
            ? LadderChanges.between(followed.get(), draft.get())
            : null);
  }

  private StrategyWords words(TenantTx tx, Viewer viewer, Optional<Ladder> draft) {
    return new StrategyWords(
        draft.filter(StrategyReading::writes).isPresent()
            ? GapLine.of(gaps.of(tx), rules, viewer.voice())
            : List.of(),
        NamedTexts.all(tx),
        draft.map(ladder -> tongues.said(tx, viewer, ladder)).orElse(List.of()),
        draft.map(ladder -> tongues.unsaid(tx, viewer, ladder)).orElse(List.of()),
        BrokenSegments.of(tx, segments).stream()
            .map(one -> StrategyWords.said(viewer, one))
            .toList());
  }
}
