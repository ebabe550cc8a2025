package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.NamedTexts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.wording.Fault;
import dev.puntual.messaging.wording.HouseTexts;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
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
  private final NamedTexts named;
  private final LawSaid law;

  TextPages(
      TenantTransactions tenants,
      Templates templates,
      NamedTexts named,
      SettingsPages pages,
      LawSaid law) {
    this.tenants = tenants;
    this.templates = templates;
    this.pages = pages;
    this.named = named;
    this.law = law;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(Viewer viewer) {
    return Pages.html(list(viewer, "", Problems.none()));
  }

  /** A copy of what a tone says, under a name. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> add(
      Viewer viewer,
      @RequestParam("nombre") String typed,
      @RequestParam(name = "tono", defaultValue = "") String tone) {
    var name = typed.strip();
    var stage = Stage.of(tone).orElseThrow(TextPages::unknown);
    if (name.isEmpty() || name.length() > NamedTexts.LONGEST_NAME) {
      return Pages.invalid(list(viewer, typed, wrong(viewer, "messaging.text.named.wrong")));
    }
    return tenants
        .in(viewer.tenant(), tx -> named.add(tx, name, stage, viewer.identity().personId()))
        .map(
            one ->
                Pages.seeOther(
                    PATH + "/" + one.code() + "/" + viewer.voice().language().code(),
                    new Toast(viewer.say("messaging.text.named.done"), null)))
        .orElseGet(
            () -> Pages.invalid(list(viewer, typed, wrong(viewer, "messaging.text.named.taken"))));
  }

  private static Problems wrong(Viewer viewer, String words) {
    var most = words.endsWith("taken") ? NamedTexts.MOST : NamedTexts.LONGEST_NAME;
    return Problems.none().add("nombre", viewer.say(words, most));
  }

  private JteModel list(Viewer viewer, String typed, Problems problems) {
    var forms =
        tenants.in(
            viewer.tenant(),
            tx -> {
              var kinds = new ArrayList<Kind>();
              Arrays.stream(Stage.values()).map(Kind::of).forEach(kinds::add);
              NamedTexts.all(tx).stream().map(Kind::of).forEach(kinds::add);
              return kinds.stream()
                  .flatMap(
                      kind ->
                          Arrays.stream(Language.values())
                              .map(language -> standing(tx, kind, language)))
                  .toList();
            });
    return PAGES.messagingTexts(viewer, pages.of(viewer), forms, typed, problems);
  }

  @GetMapping(PATH + "/{stage}/{language}")
  ResponseEntity<byte[]> one(
      Viewer viewer, @PathVariable String stage, @PathVariable String language) {
    return Pages.html(page(viewer, form(viewer, stage, language(language)), Problems.none()));
  }

  @PostMapping(PATH + "/{stage}/{language}")
  ResponseEntity<byte[]> save(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam("asunto") String subject,
      @RequestParam("texto") String body) {
    var typed = form(viewer, stage, language(language)).typed(subject, body);
    return switch (Wording.parse(typed.language(), subject, body)) {
      case Parsed.Bad(var faults) -> Pages.invalid(page(viewer, typed, problems(viewer, faults)));
      case Parsed.Good _ -> {
        tenants.run(
            viewer.tenant(),
            tx ->
                templates.write(
                    tx,
                    typed.code(),
                    typed.language(),
                    new HouseTexts.Text(subject.strip(), body.strip()),
                    viewer.identity().personId()));
        var lacking = law.ofLetter(viewer, typed.language(), subject, body);
        yield Pages.seeOther(
            typed.path(), new Toast(LawSaid.saved(viewer, lacking, "messaging.text.saved"), null));
      }
    };
  }

  @PostMapping(PATH + "/{stage}/{language}/casa")
  ResponseEntity<byte[]> reset(
      Viewer viewer, @PathVariable String stage, @PathVariable String language) {
    var form = form(viewer, stage, language(language));
    tenants.run(
        viewer.tenant(),
        tx -> templates.reset(tx, form.code(), form.language(), viewer.identity().personId()));
    var words = form.named() ? "messaging.text.named.reset.done" : "messaging.text.reset.done";
    return Pages.seeOther(form.path(), new Toast(viewer.say(words), null));
  }

  /** Steps that asked for it go on in its tone's text. */
  @PostMapping(PATH + "/{code}/baja")
  ResponseEntity<byte[]> drop(Viewer viewer, @PathVariable String code) {
    tenants.run(
        viewer.tenant(),
        tx ->
            named.drop(
                tx,
                NamedTexts.find(tx, code).orElseThrow(TextPages::unknown),
                viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.text.named.dropped"), null));
  }

  TextForm form(Viewer viewer, String code, Language language) {
    return tenants.in(
        viewer.tenant(),
        tx -> {
          var kind =
              Stage.of(code)
                  .map(Kind::of)
                  .or(() -> NamedTexts.find(tx, code).map(Kind::of))
                  .orElseThrow(TextPages::unknown);
          return standing(tx, kind, language);
        });
  }

  /** A tone, or a text with a name. */
  private record Kind(String code, String name, Stage stage) {

    static Kind of(Stage stage) {
      return new Kind(stage.code(), "", stage);
    }

    static Kind of(NamedTexts.Named named) {
      return new Kind(named.code(), named.name(), named.stage());
    }
  }

  private TextForm standing(TenantTx tx, Kind kind, Language language) {
    var versions = templates.versions(tx, kind.code(), language);
    boolean own = !versions.isEmpty() && !versions.getFirst().house();
    var text =
        own
            ? new HouseTexts.Text(versions.getFirst().subject(), versions.getFirst().body())
            : templates.standing(tx, kind.stage().code(), language);
    return new TextForm(
        kind.code(),
        kind.name(),
        kind.stage(),
        language,
        text.subject(),
        text.body(),
        own,
        versions,
        "");
  }

  JteModel page(Viewer viewer, TextForm form, Problems problems) {
    var missing = law.ofLetter(viewer, form.language(), form.subject(), form.body());
    var screen = LockedScreen.ofLetter(viewer, form.language(), form.subject(), form.body());
    return PAGES.messagingText(viewer, pages.of(viewer), form, problems, missing, screen);
  }

  static Problems problems(Viewer viewer, List<Fault> faults) {
    var problems = Problems.none();
    faults.forEach(
        fault ->
            problems.add(
                fault.field().equals("subject") ? "asunto" : "texto",
                viewer.say("messaging.text.fault." + fault.code(), fault.about())));
    return problems;
  }

  static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
