package dev.puntual.dunning.web;

import dev.puntual.dunning.Effect;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.LadderCheck;
import dev.puntual.dunning.Strategies;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
  private final Audit audit;

  StrategyPages(TenantTransactions tenants, Strategies strategies, Audit audit) {
    this.tenants = tenants;
    this.strategies = strategies;
    this.audit = audit;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var view = tenants.in(viewer.tenant(), tx -> read(tx, viewer));
    return Pages.html(PAGES.dunningStrategy(viewer, view, Problems.none()));
  }

  /** Keeps what was typed as a draft; a new row or a row less is only drawn, not kept. */
  @PostMapping(PATH + "/borrador")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> change(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = StrategyForm.read(fields);
    if (form.unfinished()) {
      return Pages.html(page(viewer, form.rows(), Problems.none()));
    }
    return switch (form.check()) {
      case LadderCheck.Good(var steps) -> {
        tenants.run(viewer.tenant(), tx -> keep(tx, viewer, steps));
        yield Pages.seeOther(
            PATH, new Toast(viewer.say("dunning.strategy.kept"), PATH + "/descarte"));
      }
      case LadderCheck.Bad bad -> {
        var problems = Problems.none();
        var rows = form.rowsWith(bad, viewer, problems);
        yield Pages.invalid(page(viewer, rows, problems));
      }
      case LadderCheck.WrongNumber(int steps) -> {
        var problems = Problems.none();
        problems.add(
            "pasos",
            viewer.say(
                steps == 0 ? "dunning.strategy.wrong.none" : "dunning.strategy.wrong.many",
                Ladder.MOST_STEPS));
        yield Pages.invalid(page(viewer, form.rows(), problems));
      }
    };
  }

  @PostMapping(PATH + "/descarte")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> discard(Viewer viewer) {
    tenants.run(viewer.tenant(), strategies::discard);
    return Pages.seeOther(PATH, new Toast(viewer.say("dunning.strategy.discarded"), null));
  }

  @PostMapping(PATH + "/publicacion")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> publish(Viewer viewer) {
    boolean published =
        tenants.in(
            viewer.tenant(),
            tx -> {
              boolean done = strategies.publish(tx, viewer.identity().personId());
              if (done) {
                audit.record(
                    tx,
                    viewer.identity().personId(),
                    "strategy.published",
                    "",
                    said(strategies.followed(tx)));
              }
              return done;
            });
    var words = published ? "dunning.strategy.published" : "dunning.strategy.nothing";
    return Pages.seeOther(PATH, new Toast(viewer.say(words), null));
  }

  private void keep(TenantTx tx, Viewer viewer, List<Ladder.Step> steps) {
    strategies.keep(tx, steps);
    audit.record(
        tx,
        viewer.identity().personId(),
        "strategy.drafted",
        "",
        said(strategies.draft(tx).orElseThrow()));
  }

  private static String said(Ladder ladder) {
    var days = new StringBuilder("v" + ladder.version() + ":");
    ladder.steps().forEach(step -> days.append(' ').append(step.offsetDays()));
    return days.toString();
  }

  private JteModel page(Viewer viewer, List<StrategyView.Row> rows, Problems problems) {
    var view = tenants.in(viewer.tenant(), tx -> read(tx, viewer)).with(rows);
    return PAGES.dunningStrategy(viewer, view, problems);
  }

  private StrategyView read(TenantTx tx, Viewer viewer) {
    var draft = strategies.draft(tx);
    var shown = draft.orElseGet(() -> strategies.followed(tx));
    var effect = draft.isPresent() ? Effect.ofDraft(tx, viewer.today()) : List.<Effect.OnStep>of();
    return new StrategyView(
        shown,
        draft.isPresent(),
        shown.steps().stream().map(StrategyView.Row::of).toList(),
        effect,
        samples(tx, viewer, shown),
        effect.stream().mapToLong(Effect.OnStep::hearNow).sum(),
        effect.stream().mapToLong(Effect.OnStep::hearThen).sum());
  }

  private static List<StrategyView.Sample> samples(TenantTx tx, Viewer viewer, Ladder ladder) {
    LocalDate today = viewer.today().value();
    return Effect.samples(tx, viewer.today()).stream()
        .distinct()
        .map(
            debt ->
                new StrategyView.Sample(
                    debt,
                    ladder.steps().stream()
                        .map(step -> step.dayFor(debt.dueOn()))
                        .map(day -> new StrategyView.Day(day, day.isBefore(today)))
                        .toList()))
        .toList();
  }
}
