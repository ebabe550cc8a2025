package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Rehearsal;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the strategies, or a draft in force, would do over the coming weeks. */
@Controller
@Permission(Right.DECIDE)
class RehearsalPages {

  static final String PATH = StrategyPages.PATH + "/ensayo";

  private static final StaticTemplates PAGES = new StaticTemplates();
  private static final List<Integer> HORIZONS = List.of(30, 60, 90);

  private final TenantTransactions tenants;
  private final Strategies strategies;
  private final Rehearsal rehearsal;
  private final Rehearsals rehearsals;
  private final RuleTexts texts;

  RehearsalPages(
      TenantTransactions tenants,
      Strategies strategies,
      Rehearsal rehearsal,
      Rehearsals rehearsals,
      RuleTexts texts) {
    this.tenants = tenants;
    this.strategies = strategies;
    this.rehearsal = rehearsal;
    this.rehearsals = rehearsals;
    this.texts = texts;
  }

  /** A strategy and its draft, if it has one. */
  private record Known(Strategy strategy, Optional<Ladder> followed, Optional<Ladder> draft) {}

  /** The rehearsal is asked for again whenever something in it changes. */
  private record Matter(RehearsalView.Asked asked, List<Known> known) {}

  /**
   * @param days absent: nothing is rehearsed yet
   */
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Viewer viewer,
      @RequestParam(name = "borrador", defaultValue = "0") int draft,
      @RequestParam(name = "dias", required = false) @Nullable Integer days,
      @RequestParam(name = "pagan", defaultValue = "nadie") String paying) {
    var known = tenants.in(viewer.tenant(), this::known);
    var all = known.stream().map(Known::strategy).toList();
    var drafts =
        known.stream().filter(one -> one.draft().isPresent()).map(Known::strategy).toList();
    int draftOf = drafts.stream().anyMatch(one -> one.number() == draft) ? draft : 0;
    int horizon = days != null && HORIZONS.contains(days) ? days : HORIZONS.getLast();
    var asked = new RehearsalView.Asked(draftOf, horizon, paying.equals("costumbre"));
    var blank = new RehearsalView(asked, all, drafts, null, null, null, null, false);
    var view = days == null ? blank : filled(viewer, blank, new Matter(asked, known));
    return Pages.html(PAGES.dunningRehearsal(viewer, view));
  }

  private List<Known> known(TenantTx tx) {
    return strategies.all(tx).stream()
        .map(
            one ->
                new Known(
                    one, strategies.followed(tx, one.number()), strategies.draft(tx, one.number())))
        .toList();
  }

  private RehearsalView filled(Viewer viewer, RehearsalView blank, Matter matter) {
    var asked = matter.asked();
    var question =
        new Rehearsal.Question(
            asked.draft() == 0 ? null : asked.draft(), asked.days(), asked.paying());
    var state =
        rehearsals.ask(
            new Rehearsals.Asked(viewer.tenant(), matter),
            () -> tenants.in(viewer.tenant(), tx -> rehearsal.of(tx, question)));
    return switch (state) {
      case Rehearsals.State.Done(var rehearsed, var at) ->
          new RehearsalView(
              asked,
              blank.strategies(),
              blank.drafts(),
              rehearsed.orElse(null),
              rehearsed.map(one -> RehearsalChecks.of(one, texts, viewer.voice())).orElse(null),
              at,
              null,
              false);
      case Rehearsals.State.Running(var since) -> blank.running(since);
      case Rehearsals.State.Failed() -> blank.broken();
    };
  }
}
