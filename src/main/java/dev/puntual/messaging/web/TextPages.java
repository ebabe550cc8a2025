package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.wording.Fault;
import dev.puntual.messaging.wording.HouseTexts;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The texts of each stage and language: the house's until the company writes its own. */
@Controller
@Permission(Right.DECIDE)
final class TextPages {

  static final String PATH = "/ajustes/plantillas";

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final Templates templates;
  private final SettingsPages pages;
  private final Gaps gaps;
  private final RuleTexts rules;

  TextPages(
      TenantTransactions tenants,
      Templates templates,
      SettingsPages pages,
      Gaps gaps,
      RuleTexts rules) {
    this.tenants = tenants;
    this.templates = templates;
    this.pages = pages;
    this.gaps = gaps;
    this.rules = rules;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(Viewer viewer) {
    var forms =
        tenants.in(
            viewer.tenant(),
            tx ->
                Arrays.stream(Stage.values())
                    .flatMap(
                        stage ->
                            Arrays.stream(Language.values())
                                .map(
                                    language ->
                                        standing(
                                            stage,
                                            language,
                                            templates.versions(tx, stage, language))))
                    .toList());
    return Pages.html(PAGES.messagingTexts(viewer, pages.of(viewer), forms));
  }

  @GetMapping(PATH + "/{stage}/{language}")
  ResponseEntity<byte[]> one(
      Viewer viewer, @PathVariable String stage, @PathVariable String language) {
    var form = form(viewer, stage(stage), language(language));
    return Pages.html(page(viewer, form, Problems.none()));
  }

  @PostMapping(PATH + "/{stage}/{language}")
  ResponseEntity<byte[]> save(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam("asunto") String subject,
      @RequestParam("texto") String body) {
    var before = form(viewer, stage(stage), language(language));
    var typed =
        new TextForm(
            before.stage(), before.language(), subject, body, before.own(), before.versions());
    return switch (Wording.parse(typed.language(), subject, body)) {
      case Parsed.Bad(var faults) -> Pages.invalid(page(viewer, typed, problems(viewer, faults)));
      case Parsed.Good _ -> {
        tenants.run(
            viewer.tenant(),
            tx ->
                templates.write(
                    tx,
                    typed.stage(),
                    typed.language(),
                    new HouseTexts.Text(subject.strip(), body.strip()),
                    viewer.identity().personId()));
        yield Pages.seeOther(typed.path(), new Toast(viewer.say("messaging.text.saved"), null));
      }
    };
  }

  @PostMapping(PATH + "/{stage}/{language}/casa")
  ResponseEntity<byte[]> reset(
      Viewer viewer, @PathVariable String stage, @PathVariable String language) {
    var form = form(viewer, stage(stage), language(language));
    tenants.run(
        viewer.tenant(),
        tx -> templates.reset(tx, form.stage(), form.language(), viewer.identity().personId()));
    return Pages.seeOther(form.path(), new Toast(viewer.say("messaging.text.reset.done"), null));
  }

  private JteModel page(Viewer viewer, TextForm form, Problems problems) {
    var missing = GapLine.of(tenants.in(viewer.tenant(), gaps::of), rules, viewer.voice());
    return PAGES.messagingText(viewer, pages.of(viewer), form, problems, missing);
  }

  TextForm form(Viewer viewer, Stage stage, Language language) {
    return standing(
        stage,
        language,
        tenants.in(viewer.tenant(), tx -> templates.versions(tx, stage, language)));
  }

  private static TextForm standing(
      Stage stage, Language language, List<Templates.Version> versions) {
    if (!versions.isEmpty() && !versions.getFirst().house()) {
      var own = versions.getFirst();
      return new TextForm(stage, language, own.subject(), own.body(), true, versions);
    }
    var house = HouseTexts.text(language, stage);
    return new TextForm(stage, language, house.subject(), house.body(), false, versions);
  }

  private static Problems problems(Viewer viewer, List<Fault> faults) {
    var problems = Problems.none();
    faults.forEach(
        fault ->
            problems.add(
                fault.field().equals("subject") ? "asunto" : "texto",
                viewer.say("messaging.text.fault." + fault.code(), fault.about())));
    return problems;
  }

  static Stage stage(String code) {
    return Stage.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
