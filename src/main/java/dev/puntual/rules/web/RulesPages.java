package dev.puntual.rules.web;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What law and manners ask of us, in plain words, and the company's own stricter caps. */
@Controller
final class RulesPages {

  static final String PATH = "/ajustes/reglas";

  /** What a company can be; nobody is unknown to themselves. */
  private static final List<Collector> CHOICES =
      List.of(
          Collector.FIRST_PARTY,
          Collector.FINANCIAL_ENTITY,
          Collector.THIRD_PARTY_AGENCY,
          Collector.ASSIGNEE);

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final ContactRules rules;
  private final Standing standing;
  private final Audit audit;
  private final SettingsPages pages;

  RulesPages(
      TenantTransactions tenants,
      ContactRules rules,
      Standing standing,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.rules = rules;
    this.standing = standing;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var form = CapsForm.of(tenants.in(viewer.tenant(), rules::caps));
    return Pages.html(page(viewer, form, Problems.none()));
  }

  @PostMapping(PATH)
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> change(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = CapsForm.read(fields);
    var problems = Problems.none();
    var country = viewer.identity().country();
    var caps = form.caps(country, rules.packs(), viewer.voice(), problems);
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems));
    }
    tenants.run(
        viewer.tenant(),
        tx -> {
          rules.keep(tx, caps);
          var said = form.perDay() + "/1d " + form.perWeek() + "/7d " + form.hoursBetween() + "h";
          audit.record(tx, viewer.identity().personId(), "rules.changed", "", said);
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("rules.caps.saved"), null));
  }

  /** Whose debts the company collects: more law binds lenders and agencies. */
  @PostMapping(PATH + "/quien")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> collects(
      Viewer viewer, @RequestParam(name = "cobra", defaultValue = "") String typed) {
    var chosen = CHOICES.stream().filter(one -> RuleWords.word(one).equals(typed)).findFirst();
    chosen.ifPresent(
        collector ->
            tenants.run(
                viewer.tenant(),
                tx -> {
                  rules.collects(tx, collector);
                  audit.record(tx, viewer.identity().personId(), "rules.collector", "", typed);
                }));
    return Pages.seeOther(PATH, new Toast(viewer.say("rules.collects.saved"), null));
  }

  private static List<Option> choices(Viewer viewer) {
    return CHOICES.stream()
        .map(RuleWords::word)
        .map(word -> new Option(word, viewer.say("rules.collects." + word)))
        .toList();
  }

  private JteModel page(Viewer viewer, CapsForm form, Problems problems) {
    var country = viewer.identity().country();
    var we = tenants.in(viewer.tenant(), rules::collector);
    List<PackCard> cards =
        rules.packs().stream()
            .map(pack -> PackCard.of(pack, country, we, viewer.voice()))
            .sorted(
                Comparator.comparing((PackCard card) -> !card.pack().id().equals("HOUSE"))
                    .thenComparing(card -> !card.mine())
                    .thenComparing(PackCard::title))
            .toList();
    var now = tenants.in(viewer.tenant(), tx -> standing.read(tx, viewer));
    return PAGES.rulesRules(
        viewer, pages.of(viewer), cards, RuleWords.word(we), choices(viewer), now, form, problems);
  }
}
