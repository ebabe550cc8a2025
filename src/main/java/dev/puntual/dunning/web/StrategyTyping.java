package dev.puntual.dunning.web;

import dev.puntual.dunning.LadderCheck;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.WritingHours;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the steps that are being typed would mean: real dates and counts, and nothing is kept. */
@Controller
@Permission(Right.DECIDE)
class StrategyTyping {

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final StrategyReading reading;
  private final SavedViews segments;

  StrategyTyping(TenantTransactions tenants, StrategyReading reading, SavedViews segments) {
    this.tenants = tenants;
    this.reading = reading;
    this.segments = segments;
  }

  /** The drawn steps as typed, or what is wrong with which row. */
  @PostMapping(StrategyPages.PATH + "/mientras")
  ResponseEntity<byte[]> typed(
      Viewer viewer,
      @RequestParam(name = "e", defaultValue = "1") int strategy,
      @RequestParam Map<String, String> fields) {
    var form = StrategyForm.read(fields);
    return Pages.html(tenants.rehearse(viewer.tenant(), tx -> judged(tx, viewer, strategy, form)));
  }

  private JteModel judged(TenantTx tx, Viewer viewer, int strategy, StrategyForm form) {
    var stays = form.check(id -> segments.stays(tx, id).isPresent(), WritingHours.read(tx));
    return switch (stays) {
      case LadderCheck.Good(var steps) when form.again().isPresent() ->
          PAGES.dunningTyped(
              viewer, reading.typed(tx, viewer, strategy, steps, form.again().get()), List.of());
      case LadderCheck.Bad bad -> refused(viewer, wrong(bad, viewer));
      case LadderCheck.Good _ ->
          refused(viewer, List.of(viewer.say("dunning.strategy.wrong.repeat", Repeat.MOST)));
      case LadderCheck.WrongNumber _ ->
          refused(viewer, List.of(viewer.say("dunning.strategy.wrong.none")));
    };
  }

  private static JteModel refused(Viewer viewer, List<String> wrong) {
    return PAGES.dunningTyped(viewer, null, wrong);
  }

  private static List<String> wrong(LadderCheck.Bad bad, Viewer viewer) {
    return bad.byRow().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            row ->
                viewer.say(
                    "dunning.strategy.wrong.at",
                    row.getKey() + 1,
                    StrategyForm.said(row.getValue(), viewer)))
        .toList();
  }
}
