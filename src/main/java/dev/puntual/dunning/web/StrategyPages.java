package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.LadderCheck;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategies.OnTheWay;
import dev.puntual.dunning.Strategy;
import dev.puntual.dunning.WritingHours;
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
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who hears what, when: the ladder that is followed, a draft beside it, and what that would change.
 */
@Controller
@Permission(Right.LOOK)
class StrategyPages {

  static final String PATH = "/estrategia";

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final Strategies strategies;
  private final StrategyReading reading;
  private final SavedViews segments;
  private final Audit audit;

  StrategyPages(
      TenantTransactions tenants,
      Strategies strategies,
      StrategyReading reading,
      SavedViews segments,
      Audit audit) {
    this.tenants = tenants;
    this.strategies = strategies;
    this.reading = reading;
    this.segments = segments;
    this.audit = audit;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Viewer viewer,
      @RequestParam(name = "e", defaultValue = "1") int strategy,
      @RequestParam(name = "cuentas", defaultValue = "") String counts) {
    var view =
        tenants.in(viewer.tenant(), tx -> reading.of(tx, viewer, strategy, !counts.isEmpty()));
    return Pages.html(PAGES.dunningStrategy(viewer, view, Problems.none()));
  }

  /** The steps in time with their counts, for a page that did not wait for them. */
  @GetMapping(PATH + "/pasos")
  ResponseEntity<byte[]> counted(
      Viewer viewer, @RequestParam(name = "e", defaultValue = "1") int strategy) {
    var view = tenants.in(viewer.tenant(), tx -> reading.of(tx, viewer, strategy, true));
    return Pages.html(PAGES.dunningTimeline(viewer, view));
  }

  /** Keeps what was typed as a draft; a new row or a row less is only drawn, not kept. */
  @PostMapping(PATH + "/borrador")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> change(
      Viewer viewer,
      @RequestParam(name = "e", defaultValue = "1") int strategy,
      @RequestParam Map<String, String> fields) {
    var form = StrategyForm.read(fields);
    if (form.unfinished()) {
      return Pages.html(page(viewer, strategy, form, Problems.none()));
    }
    var problems = Problems.none();
    var repeat = form.again();
    if (repeat.isEmpty()) {
      problems.add("veces", viewer.say("dunning.strategy.wrong.repeat", Repeat.MOST));
    }
    var checked =
        tenants.in(
            viewer.tenant(),
            tx -> {
              var ladder = form.check(id -> stands(tx, id), WritingHours.read(tx));
              if (ladder instanceof LadderCheck.Good(var steps) && repeat.isPresent()) {
                keep(tx, viewer, strategy, steps, repeat.get());
              }
              return ladder;
            });
    if (checked instanceof LadderCheck.WrongNumber(int steps)) {
      problems.add(
          "pasos",
          viewer.say(
              steps == 0 ? "dunning.strategy.wrong.none" : "dunning.strategy.wrong.many",
              Ladder.MOST_STEPS));
    }
    var told = checked instanceof LadderCheck.Bad bad ? form.rowsWith(bad, viewer, problems) : form;
    if (checked instanceof LadderCheck.Good(var steps) && repeat.isPresent()) {
      var words = tenants.in(viewer.tenant(), tx -> kept(tx, viewer, strategy, steps));
      return Pages.seeOther(at(strategy), new Toast(words, PATH + "/descarte/" + strategy));
    }
    return Pages.invalid(page(viewer, strategy, told, problems));
  }

  @PostMapping(PATH + "/descarte/{strategy}")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> discard(Viewer viewer, @PathVariable int strategy) {
    tenants.run(viewer.tenant(), tx -> strategies.discard(tx, strategy));
    return Pages.seeOther(at(strategy), new Toast(viewer.say("dunning.strategy.discarded"), null));
  }

  @PostMapping(PATH + "/publicacion")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> publish(
      Viewer viewer,
      @RequestParam(name = "e", defaultValue = "1") int strategy,
      @RequestParam(name = "encurso", defaultValue = "") String onTheWay,
      @RequestParam(name = "esperan", defaultValue = "") String leftToSomebody) {
    var unsaid = tenants.in(viewer.tenant(), tx -> reading.unsaid(tx, viewer, strategy));
    if (!unsaid.isEmpty()) {
      return Pages.invalid(refused(viewer, strategy, unsaid));
    }
    if (leftToSomebody.isEmpty()
        && tenants.in(viewer.tenant(), tx -> reading.lacks(tx, strategy))) {
      var why = List.of(viewer.say("dunning.gaps.refused"));
      return Pages.invalid(refused(viewer, strategy, why));
    }
    var way = onTheWay.equals("quedan") ? OnTheWay.STAY : OnTheWay.MOVE;
    boolean published =
        tenants.in(
            viewer.tenant(),
            tx -> {
              var person = viewer.identity().personId();
              boolean done = strategies.publish(tx, strategy, person, way);
              if (done) {
                var ladder = strategies.followed(tx, strategy).orElseThrow();
                audit.record(tx, person, "strategy.published", "", said(ladder));
              }
              return done;
            });
    var words = published ? "dunning.strategy.published" : "dunning.strategy.nothing";
    return Pages.seeOther(at(strategy), new Toast(viewer.say(words), null));
  }

  private String kept(TenantTx tx, Viewer viewer, int strategy, List<Ladder.Step> steps) {
    var segment =
        strategies.all(tx).stream()
            .filter(one -> one.number() == strategy)
            .flatMap(one -> Stream.ofNullable(one.segment()))
            .findFirst()
            .orElse(null);
    return NobodyToday.said(
        tx, viewer, segments, "dunning.strategy.kept", NobodyToday.of(segment, steps));
  }

  private boolean stands(TenantTx tx, UUID segment) {
    return segments.stays(tx, segment).isPresent();
  }

  static String at(int strategy) {
    return strategy == Strategy.HOUSE ? PATH : PATH + "?e=" + strategy;
  }

  private void keep(
      TenantTx tx, Viewer viewer, int strategy, List<Ladder.Step> steps, Repeat repeat) {
    strategies.keep(tx, strategy, steps, repeat);
    audit.record(
        tx,
        viewer.identity().personId(),
        "strategy.drafted",
        "",
        said(strategies.draft(tx, strategy).orElseThrow()));
  }

  private static String said(Ladder ladder) {
    var days = new StringBuilder("v" + ladder.version() + ":");
    ladder.steps().forEach(step -> days.append(' ').append(step.timing().days()));
    return days.toString();
  }

  private JteModel refused(Viewer viewer, int strategy, List<String> why) {
    var problems = Problems.none();
    why.forEach(one -> problems.add("pasos", one));
    var view = tenants.in(viewer.tenant(), tx -> reading.of(tx, viewer, strategy));
    return PAGES.dunningStrategy(viewer, view, problems);
  }

  private JteModel page(Viewer viewer, int strategy, StrategyForm form, Problems problems) {
    var view = tenants.in(viewer.tenant(), tx -> reading.of(tx, viewer, strategy)).with(form);
    return PAGES.dunningStrategy(viewer, view, problems);
  }
}
