package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.voice.SpokenBook;
import dev.puntual.messaging.voice.SpokenText;
import dev.puntual.messaging.web.VoiceTexts.Placed;
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
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a machine says in an automated call: its greeting, and the matter of each tone. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping(VoiceTextPages.PATH)
final class VoiceTextPages {

  static final String PATH = "/ajustes/llamadas/textos";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final SpokenBook book;
  private final VoiceTexts texts;
  private final SettingsPages pages;
  private final LawSaid law;

  VoiceTextPages(
      TenantTransactions tenants,
      SpokenBook book,
      VoiceTexts texts,
      SettingsPages pages,
      LawSaid law) {
    this.tenants = tenants;
    this.book = book;
    this.texts = texts;
    this.pages = pages;
    this.law = law;
  }

  @GetMapping
  ResponseEntity<byte[]> list(Viewer viewer) {
    var views =
        tenants.in(viewer.tenant(), book::all).stream()
            .map(one -> new VoiceTextView(one.text(), one.language(), one.own(), null, List.of()))
            .toList();
    return Pages.html(TEMPLATES.messagingVoicetexts(viewer, pages.of(viewer), views));
  }

  @GetMapping("/{part}/{language}")
  ResponseEntity<byte[]> one(
      Viewer viewer, @PathVariable String part, @PathVariable String language) {
    var place = Placed.of(part, language);
    var text = tenants.in(viewer.tenant(), tx -> book.standing(tx, place.part(), place.language()));
    return Pages.html(page(viewer, texts.view(viewer, place, text.text()), Problems.none()));
  }

  /** Speaks what is typed and keeps nothing. */
  @PostMapping("/{part}/{language}/guion")
  ResponseEntity<byte[]> script(
      Viewer viewer,
      @PathVariable String part,
      @PathVariable String language,
      @RequestParam(defaultValue = "") String texto) {
    var place = Placed.of(part, language);
    var typed = new SpokenText(place.part(), texto.strip());
    return Pages.html(
        page(viewer, texts.view(viewer, place, typed), VoiceTexts.problems(viewer, typed)));
  }

  @PostMapping("/{part}/{language}")
  ResponseEntity<byte[]> save(
      Viewer viewer,
      @PathVariable String part,
      @PathVariable String language,
      @RequestParam(defaultValue = "") String texto) {
    var place = Placed.of(part, language);
    return keep(viewer, place, new SpokenText(place.part(), texto.strip()), "voice.text.saved");
  }

  @PostMapping("/{part}/{language}/casa")
  ResponseEntity<byte[]> reset(
      Viewer viewer, @PathVariable String part, @PathVariable String language) {
    var place = Placed.of(part, language);
    tenants.run(
        viewer.tenant(),
        tx -> book.reset(tx, place.part(), place.language(), viewer.identity().personId()));
    return Pages.seeOther(place.path(), new Toast(viewer.say("sms.reset.done"), null));
  }

  /** It becomes the newest version, so nothing that was written since is lost. */
  @PostMapping("/{part}/{language}/version")
  ResponseEntity<byte[]> bringBack(
      Viewer viewer,
      @PathVariable String part,
      @PathVariable String language,
      @RequestParam("version") int number) {
    var place = Placed.of(part, language);
    return keep(viewer, place, texts.old(viewer, place, number), "messaging.text.back.done");
  }

  private ResponseEntity<byte[]> keep(Viewer viewer, Placed place, SpokenText text, String told) {
    var problems = VoiceTexts.problems(viewer, text);
    if (problems.any()) {
      return Pages.invalid(page(viewer, texts.view(viewer, place, text), problems));
    }
    tenants.run(
        viewer.tenant(),
        tx -> book.write(tx, text, place.language(), viewer.identity().personId()));
    var lacking = lacking(viewer, text, place.language());
    return Pages.seeOther(place.path(), new Toast(LawSaid.saved(viewer, lacking, told), null));
  }

  /** Nobody says the matter in a greeting. */
  private List<GapLine> lacking(Viewer viewer, SpokenText text, Language language) {
    return text.part().first() || !text.faults().isEmpty()
        ? List.of()
        : law.ofText(viewer, language, text.spoken());
  }

  private JteModel page(Viewer viewer, VoiceTextView view, Problems problems) {
    return TEMPLATES.messagingVoicetext(
        viewer, pages.of(viewer), view, problems, lacking(viewer, view.text(), view.language()));
  }
}
