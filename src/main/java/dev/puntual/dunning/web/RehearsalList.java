package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsal;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everybody of whom a rehearsal says something, page by page. Each page is rehearsed again: of a
 * rehearsal nothing is kept but its sums.
 */
@Controller
@Permission(Right.DECIDE)
class RehearsalList {

  static final String PATH = RehearsalPages.PATH + "/clientes";

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final Rehearsal rehearsal;
  private final Rehearsals<RehearsalCut> cuts;
  private final RuleTexts texts;

  RehearsalList(
      TenantTransactions tenants,
      Rehearsal rehearsal,
      Rehearsals<RehearsalCut> cuts,
      RuleTexts texts) {
    this.tenants = tenants;
    this.rehearsal = rehearsal;
    this.cuts = cuts;
    this.texts = texts;
  }

  private record Matter(RehearsalPage.Crowd tab, RehearsalView.Asked asked, String after) {}

  /**
   * @param last the last debtor on the page before; none on the first one
   */
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Viewer viewer,
      @RequestParam(name = "ver", defaultValue = "todos") String list,
      @RequestParam(name = "despues", required = false) @Nullable UUID last,
      @RequestParam(name = "borrador", defaultValue = "0") int draft,
      @RequestParam(name = "dias", required = false) @Nullable Integer days,
      @RequestParam(name = "pagan", defaultValue = "nadie") String paying,
      @RequestParam(name = "desde", defaultValue = "0") int monthsAgo) {
    var asked = new RehearsalChoice(draft, days, paying, monthsAgo).rehearsed(draft);
    var after = last == null ? "" : last.toString();
    var tab = RehearsalPage.Crowd.of(list);
    var state =
        cuts.ask(
            new Rehearsals.Asked(viewer.tenant(), new Matter(tab, asked, after)),
            () -> cut(viewer, tab, asked, after));
    var blank = new RehearsalPage(asked, tab, after, List.of(), null, null, false);
    return Pages.html(
        PAGES.dunningRehearsallist(
            viewer,
            switch (state) {
              case Rehearsals.State.Done<RehearsalCut>(var cut, _) -> blank.of(cut, texts, viewer);
              case Rehearsals.State.Running<RehearsalCut>(var since) -> blank.running(since);
              case Rehearsals.State.Failed<RehearsalCut>() -> blank.broken();
            }));
  }

  private RehearsalCut cut(
      Viewer viewer, RehearsalPage.Crowd tab, RehearsalView.Asked asked, String after) {
    var cut = new RehearsalCut(after);
    tenants.run(
        viewer.tenant(), tx -> rehearsal.each(tx, asked.question(), tab.parts(), cut::take));
    return cut;
  }
}
