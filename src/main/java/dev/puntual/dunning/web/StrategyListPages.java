package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.StarterTexts;
import dev.puntual.dunning.Starters;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.Audit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Strategies beside the house's: begun, named, ordered, dropped and taken back. */
@Controller
@Permission(Right.DECIDE)
class StrategyListPages {

  private static final String PATH = StrategyPages.PATH;

  private final TenantTransactions tenants;
  private final Strategies strategies;
  private final SavedViews segments;
  private final Starters starters;
  private final StarterTexts words;
  private final StrategyReading reading;
  private final Audit audit;

  StrategyListPages(
      TenantTransactions tenants,
      Strategies strategies,
      SavedViews segments,
      Starters starters,
      StarterTexts words,
      StrategyReading reading,
      Audit audit) {
    this.tenants = tenants;
    this.strategies = strategies;
    this.segments = segments;
    this.starters = starters;
    this.words = words;
    this.reading = reading;
    this.audit = audit;
  }

  @PostMapping(PATH + "/nueva")
  ResponseEntity<byte[]> add(Viewer viewer, @RequestParam Map<String, String> fields) {
    var typed = StrategyNaming.read("nueva", fields);
    return tenants.in(
        viewer.tenant(),
        tx -> {
          var problems = typed.judge(tx, viewer, strategies, segments, 0);
          if (problems.any()) {
            return again(tx, viewer, Strategy.HOUSE, typed, problems);
          }
          var number = begin(tx, viewer, typed);
          var after =
              number.isPresent()
                  ? Problems.none()
                  : typed.judge(tx, viewer, strategies, segments, 0);
          if (after.any()) {
            return again(tx, viewer, Strategy.HOUSE, typed, after);
          }
          return Pages.seeOther(
              number.map(StrategyPages::at).orElse(PATH),
              new Toast(
                  number.isPresent()
                      ? NobodyToday.said(
                          tx,
                          viewer,
                          segments,
                          "dunning.strategy.new.done",
                          typed.segmentId().stream())
                      : viewer.say("dunning.strategy.new.many", Strategies.MOST),
                  null));
        });
  }

  /** With the steps that were chosen as its draft; the house's when none was. */
  private Optional<Integer> begin(TenantTx tx, Viewer viewer, StrategyNaming typed) {
    var number = strategies.add(tx, typed.name(), typed.segmentId().orElseThrow());
    if (number.isPresent()) {
      var start = starters.find(typed.start());
      var house = strategies.followed(tx, Strategy.HOUSE).orElseThrow();
      strategies.keep(
          tx,
          number.get(),
          start
              .map(one -> words.steps(tx, one, viewer.voice(), viewer.identity().personId()))
              .orElse(house.steps()),
          start.map(Starters.Starter::repeat).orElse(house.repeat()));
      record(tx, viewer, "added", typed.name());
    }
    return number;
  }

  @PostMapping(PATH + "/datos")
  ResponseEntity<byte[]> change(
      Viewer viewer, @RequestParam("e") int strategy, @RequestParam Map<String, String> fields) {
    var typed = StrategyNaming.read("datos", fields);
    return tenants.in(
        viewer.tenant(),
        tx -> {
          var problems = typed.judge(tx, viewer, strategies, segments, strategy);
          if (problems.any()) {
            return again(tx, viewer, strategy, typed, problems);
          }
          boolean changed =
              strategies.change(
                  tx, strategy, typed.name(), typed.segmentId().orElseThrow(), typed.place());
          if (changed) {
            record(tx, viewer, "changed", typed.name());
            var words =
                NobodyToday.said(
                    tx, viewer, segments, "dunning.strategy.changed", typed.segmentId().stream());
            return Pages.seeOther(StrategyPages.at(strategy), new Toast(words, null));
          }
          if (find(tx, strategy).isPresent()) {
            var after = typed.judge(tx, viewer, strategies, segments, strategy);
            return again(tx, viewer, strategy, typed, after);
          }
          return said(viewer, PATH, "dunning.strategy.gone", null);
        });
  }

  private ResponseEntity<byte[]> again(
      TenantTx tx, Viewer viewer, int strategy, StrategyNaming typed, Problems problems) {
    var view = reading.of(tx, viewer, strategy).with(typed);
    return Pages.invalid(new StaticTemplates().dunningStrategy(viewer, view, problems));
  }

  @PostMapping(PATH + "/baja/{strategy}")
  ResponseEntity<byte[]> drop(Viewer viewer, @PathVariable int strategy) {
    return tenants.in(
        viewer.tenant(),
        tx -> {
          var dropped = find(tx, strategy).filter(_ -> strategies.drop(tx, strategy));
          dropped.ifPresent(one -> record(tx, viewer, "dropped", one.name()));
          return dropped.isPresent()
              ? said(viewer, PATH, "dunning.strategy.dropped", PATH + "/alta/" + strategy)
              : said(viewer, PATH, "dunning.strategy.gone", null);
        });
  }

  /** Not under a name that was given away meanwhile, nor for a segment that is gone. */
  @PostMapping(PATH + "/alta/{strategy}")
  ResponseEntity<byte[]> restore(Viewer viewer, @PathVariable int strategy) {
    return tenants.in(
        viewer.tenant(),
        tx -> {
          var dropped = strategies.dropped(tx, strategy);
          if (dropped.isEmpty()) {
            return find(tx, strategy).isPresent()
                ? said(viewer, StrategyPages.at(strategy), "dunning.strategy.restored", null)
                : said(viewer, PATH, "dunning.strategy.gone", null);
          }
          var before = obstacle(tx, viewer, dropped.get());
          if (before.isPresent() || !strategies.restore(tx, strategy)) {
            var obstacle = before.or(() -> obstacle(tx, viewer, dropped.get()));
            return Pages.seeOther(
                PATH,
                new Toast(obstacle.orElseGet(() -> viewer.say("dunning.strategy.gone")), null));
          }
          record(tx, viewer, "restored", dropped.get().name());
          return said(viewer, StrategyPages.at(strategy), "dunning.strategy.restored", null);
        });
  }

  private Optional<String> obstacle(TenantTx tx, Viewer viewer, Strategy strategy) {
    var steps = strategies.followed(tx, strategy.number()).map(Ladder::steps).orElse(List.of());
    boolean stands =
        Stream.concat(
                Stream.of(Optional.ofNullable(strategy.segment())),
                steps.stream().map(step -> Optional.ofNullable(step.onlySegment())))
            .flatMap(Optional::stream)
            .allMatch(segment -> segments.stays(tx, segment).isPresent());
    if (!stands) {
      return Optional.of(viewer.say("dunning.strategy.wrong.not_back"));
    }
    var typed = new StrategyNaming("", strategy.name(), String.valueOf(strategy.segment()), "", "");
    var problems = typed.judge(tx, viewer, strategies, segments, strategy.number());
    return problems.all().values().stream().findFirst();
  }

  private Optional<Strategy> find(TenantTx tx, int number) {
    return strategies.all(tx).stream()
        .filter(one -> one.number() == number && !one.isHouse())
        .findFirst();
  }

  private void record(TenantTx tx, Viewer viewer, String what, String name) {
    audit.record(tx, viewer.identity().personId(), "strategy." + what, "", name);
  }

  private static ResponseEntity<byte[]> said(
      Viewer viewer, String path, String words, @Nullable String undo) {
    return Pages.seeOther(path, new Toast(viewer.say(words), undo));
  }
}
