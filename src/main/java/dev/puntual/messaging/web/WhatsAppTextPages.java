package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.whatsapp.KnownText;
import dev.puntual.messaging.whatsapp.MetaDesk;
import dev.puntual.messaging.whatsapp.MetaDesk.Given;
import dev.puntual.messaging.whatsapp.Starters;
import dev.puntual.messaging.whatsapp.TemplateState;
import dev.puntual.messaging.whatsapp.WhatsAppText;
import dev.puntual.messaging.whatsapp.WhatsAppTexts;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One text for Meta to approve: written here, given in there; after that it keeps its words. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping(WhatsAppTextPages.PATH)
final class WhatsAppTextPages {

  static final String PATH = "/ajustes/whatsapp/textos";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final WhatsAppTexts texts;
  private final MetaDesk desk;
  private final SettingsPages pages;
  private final LawSaid law;

  WhatsAppTextPages(
      TenantTransactions tenants,
      WhatsAppTexts texts,
      MetaDesk desk,
      SettingsPages pages,
      LawSaid law) {
    this.tenants = tenants;
    this.texts = texts;
    this.desk = desk;
    this.pages = pages;
    this.law = law;
  }

  /** Drafts of the house for each tone that has none yet. */
  @PostMapping
  ResponseEntity<byte[]> begin(Viewer viewer, @RequestParam(name = "idioma") String language) {
    if (!Starters.LANGUAGES.contains(language)) {
      throw missing();
    }
    tenants.run(
        viewer.tenant(),
        tx ->
            WhatsAppView.lacking(texts.all(tx), language)
                .forEach(
                    stage ->
                        texts.write(
                            tx,
                            MetaDesk.freshName(stage.code()),
                            language,
                            stage.code(),
                            Starters.of(stage, language),
                            viewer.identity().personId())));
    return Pages.seeOther(WhatsAppPages.PATH, new Toast(viewer.say("whatsapp.begun"), null));
  }

  @GetMapping("/{name}/{language}")
  ResponseEntity<byte[]> show(
      Viewer viewer, @PathVariable String name, @PathVariable String language) {
    var text = text(viewer, name, language);
    return Pages.html(page(viewer, text, text.text(), Problems.none()));
  }

  @PostMapping("/{name}/{language}")
  ResponseEntity<byte[]> save(
      Viewer viewer,
      @PathVariable String name,
      @PathVariable String language,
      @RequestParam(name = "texto", defaultValue = "") String body) {
    var text = text(viewer, name, language);
    var typed = new WhatsAppText(body.strip());
    var problems = problems(viewer, typed);
    if (problems.any()) {
      return Pages.invalid(page(viewer, text, typed, problems));
    }
    var person = viewer.identity().personId();
    var kept =
        tenants.in(
            viewer.tenant(), tx -> texts.write(tx, name, language, text.stage(), typed, person));
    var told =
        kept
            ? LawSaid.saved(viewer, law.ofAny(viewer), "whatsapp.text.saved")
            : viewer.say("whatsapp.text.toolate");
    return Pages.seeOther(WhatsAppView.path(text), new Toast(told, null));
  }

  /** Meta is asked for its approval. */
  @PostMapping("/{name}/{language}/alta")
  ResponseEntity<byte[]> submit(
      Viewer viewer, @PathVariable String name, @PathVariable String language) {
    var text = text(viewer, name, language);
    return switch (desk.submit(viewer.tenant(), name, language)) {
      case Given.Taken(var state) ->
          Pages.seeOther(
              WhatsAppPages.PATH,
              new Toast(
                  viewer.say("whatsapp.given", viewer.say("whatsapp.template." + state.code())),
                  null));
      case Given.Refused(var words) ->
          Pages.invalid(
              page(
                  viewer,
                  text,
                  text.text(),
                  Problems.none().add("texto", viewer.say("whatsapp.given.refused", words))));
      case Given.NotAsked() ->
          Pages.invalid(
              page(
                  viewer,
                  text,
                  text.text(),
                  Problems.none().add("texto", viewer.say("whatsapp.given.not"))));
    };
  }

  /** Other words for the same tone; the approved ones go on until these are approved too. */
  @PostMapping("/{name}/{language}/copia")
  ResponseEntity<byte[]> copy(
      Viewer viewer, @PathVariable String name, @PathVariable String language) {
    var text = text(viewer, name, language);
    var fresh = MetaDesk.freshName(text.stage());
    var person = viewer.identity().personId();
    tenants.run(
        viewer.tenant(), tx -> texts.write(tx, fresh, language, text.stage(), text.text(), person));
    return Pages.seeOther(PATH + "/" + fresh + "/" + language);
  }

  @PostMapping("/{name}/{language}/olvido")
  ResponseEntity<byte[]> drop(
      Viewer viewer, @PathVariable String name, @PathVariable String language) {
    tenants.run(
        viewer.tenant(), tx -> texts.drop(tx, name, language, viewer.identity().personId()));
    return Pages.seeOther(WhatsAppPages.PATH, Toast.refused(viewer.say("whatsapp.text.gone")));
  }

  private KnownText text(Viewer viewer, String name, String language) {
    return tenants
        .in(viewer.tenant(), tx -> texts.one(tx, name, language))
        .orElseThrow(WhatsAppTextPages::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static Problems problems(Viewer viewer, WhatsAppText typed) {
    var problems = Problems.none();
    typed
        .faults()
        .forEach(
            fault ->
                problems.add("texto", viewer.say("whatsapp.fault." + fault.code(), fault.about())));
    return problems;
  }

  private JteModel page(Viewer viewer, KnownText text, WhatsAppText typed, Problems problems) {
    var sample = SampleLetter.of(viewer, Language.of(text.language()));
    return TEMPLATES.messagingWhatsapptext(
        viewer,
        pages.of(viewer),
        text,
        typed.body(),
        text.state() == TemplateState.DRAFT,
        typed.preview(sample, text.language()),
        problems,
        law.ofAny(viewer));
  }
}
