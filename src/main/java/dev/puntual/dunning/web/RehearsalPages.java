package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Rehearsal;
import dev.puntual.dunning.Rehearsed;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.dunning.Tariff;
import dev.puntual.dunning.Tariffs;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the strategies, or a draft in force, would do over the coming weeks. */
@Controller
@Permission(Right.DECIDE)
class RehearsalPages {

  static final String PATH = StrategyPages.PATH + "/ensayo";

  private static final StaticTemplates PAGES = new StaticTemplates();
  private static final SqlFile ANY = SqlFile.beside(RehearsalPages.class, "any_document");

  private final TenantTransactions tenants;
  private final Strategies strategies;
  private final Rehearsal rehearsal;
  private final Rehearsals<Optional<Rehearsed>> rehearsals;
  private final RuleTexts texts;
  private final Tariffs tariffs;
  private final SavedViews segments;

  RehearsalPages(
      TenantTransactions tenants,
      Strategies strategies,
      Rehearsal rehearsal,
      Rehearsals<Optional<Rehearsed>> rehearsals,
      RuleTexts texts,
      Tariffs tariffs,
      SavedViews segments) {
    this.tenants = tenants;
    this.strategies = strategies;
    this.rehearsal = rehearsal;
    this.rehearsals = rehearsals;
    this.texts = texts;
    this.tariffs = tariffs;
    this.segments = segments;
  }

  /** A strategy and its draft, if it has one. */
  private record Known(
      Strategy strategy, Optional<Ladder> followed, Optional<Ladder> draft, String segment) {}

  /** The rehearsal is asked for again whenever something in it changes. */
  private record Matter(RehearsalView.Asked asked, List<Known> known) {}

  /**
   * Who brought nothing yet is sent to where it comes in: its tables would be empty.
   *
   * @param days absent: nothing is rehearsed yet
   */
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Viewer viewer,
      @RequestParam(name = "borrador", defaultValue = "0") int draft,
      @RequestParam(name = "dias", required = false) @Nullable Integer days,
      @RequestParam(name = "pagan", defaultValue = "nadie") String paying,
      @RequestParam(name = "desde", defaultValue = "0") int monthsAgo) {
    boolean any = tenants.in(viewer.tenant(), tx -> tx.sql(ANY).query(Boolean.class).single());
    var asked = new RehearsalChoice(draft, days, paying, monthsAgo);
    return Pages.html(
        any ? page(viewer, asked, null, Problems.none()) : PAGES.dunningRehearsalempty(viewer));
  }

  /** The same day by day as a file; while it is being rehearsed, the page that waits for it. */
  @GetMapping(PATH + "/dias.csv")
  ResponseEntity<?> file(
      Viewer viewer,
      @RequestParam(name = "borrador", defaultValue = "0") int draft,
      @RequestParam(name = "dias", defaultValue = "90") int days,
      @RequestParam(name = "pagan", defaultValue = "nadie") String paying,
      @RequestParam(name = "desde", defaultValue = "0") int monthsAgo) {
    var view =
        view(viewer, new RehearsalChoice(draft, days, paying, monthsAgo), null, Problems.none());
    var done = view.rehearsed();
    return done == null
        ? Pages.seeOther(view.asked().address())
        : RehearsalFile.of(viewer, view, done);
  }

  /** Keeps what contacts cost, and shows the same rehearsal again. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> prices(
      Viewer viewer,
      @RequestParam(name = "borrador", defaultValue = "0") int draft,
      @RequestParam(name = "dias", required = false) @Nullable Integer days,
      @RequestParam(name = "pagan", defaultValue = "nadie") String paying,
      @RequestParam(name = "desde", defaultValue = "0") int monthsAgo,
      @RequestParam Map<String, String> fields) {
    var asked = new RehearsalChoice(draft, days, paying, monthsAgo);
    var problems = Problems.none();
    var now = tenants.in(viewer.tenant(), tariffs::of);
    var form = TariffForm.read(fields, now.currency());
    var tariff = form.tariff(viewer.voice(), problems);
    if (problems.any()) {
      return Pages.invalid(page(viewer, asked, form, problems));
    }
    tenants.run(viewer.tenant(), tx -> tariffs.keep(tx, tariff));
    return Pages.seeOther(
        days == null ? PATH : asked.rehearsed(draft).address(),
        new Toast(viewer.say("dunning.tariff.saved"), null));
  }

  private JteModel page(
      Viewer viewer, RehearsalChoice choice, @Nullable TariffForm typed, Problems problems) {
    return PAGES.dunningRehearsal(viewer, view(viewer, choice, typed, problems));
  }

  private RehearsalView view(
      Viewer viewer, RehearsalChoice choice, @Nullable TariffForm typed, Problems problems) {
    var known = tenants.in(viewer.tenant(), this::known);
    var tariff = tenants.in(viewer.tenant(), tariffs::of);
    var all = known.stream().map(Known::strategy).toList();
    var named =
        known.stream().collect(Collectors.toMap(one -> one.strategy().number(), Known::segment));
    var drafts =
        known.stream().filter(one -> one.draft().isPresent()).map(Known::strategy).toList();
    boolean drafted = drafts.stream().anyMatch(one -> one.number() == choice.draft());
    var asked = choice.rehearsed(drafted ? choice.draft() : 0);
    var form = typed == null ? TariffForm.of(tariff, viewer.voice()) : typed;
    var blank =
        new RehearsalView(
            asked, all, named, drafts, null, null, null, form, problems, null, null, false);
    return choice.days() == null ? blank : filled(viewer, blank, new Matter(asked, known), tariff);
  }

  private List<Known> known(TenantTx tx) {
    return strategies.all(tx).stream()
        .map(
            one ->
                new Known(
                    one,
                    strategies.followed(tx, one.number()),
                    strategies.draft(tx, one.number()),
                    segment(tx, one)))
        .toList();
  }

  private String segment(TenantTx tx, Strategy strategy) {
    return Optional.ofNullable(strategy.segment())
        .flatMap(segment -> segments.find(tx, segment))
        .map(SavedViews.View::name)
        .orElse("");
  }

  private RehearsalView filled(Viewer viewer, RehearsalView blank, Matter matter, Tariff tariff) {
    var asked = matter.asked();
    var question = asked.question();
    var limits = tenants.in(viewer.tenant(), tx -> DailyLimits.of(tx, tariff));
    var lately = tenants.in(viewer.tenant(), tariffs::calls);
    var state =
        rehearsals.ask(
            new Rehearsals.Asked(viewer.tenant(), matter),
            () -> tenants.in(viewer.tenant(), tx -> rehearsal.of(tx, question)));
    return switch (state) {
      case Rehearsals.State.Done<Optional<Rehearsed>>(var rehearsed, var at) ->
          blank.done(
              rehearsed.orElse(null),
              rehearsed.map(one -> RehearsalChecks.of(one, texts, viewer.voice())).orElse(null),
              rehearsed.map(one -> RehearsalEffort.of(one, tariff, lately, limits)).orElse(null),
              at);
      case Rehearsals.State.Running<Optional<Rehearsed>>(var since) -> blank.running(since);
      case Rehearsals.State.Failed<Optional<Rehearsed>>() -> blank.broken();
    };
  }
}
