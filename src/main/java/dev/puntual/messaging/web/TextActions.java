package dev.puntual.messaging.web;

import dev.puntual.messaging.Edit;
import dev.puntual.messaging.wording.HouseTexts;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What else is done with a text of letters: sent to oneself, and brought back as it once was. */
@Controller
@Permission(Right.DECIDE)
final class TextActions {

  private final TenantTransactions tenants;
  private final TextPages texts;
  private final Templates templates;
  private final LetterTrial trial;
  private final Trying trying;

  TextActions(
      TenantTransactions tenants,
      TextPages texts,
      Templates templates,
      LetterTrial trial,
      Trying trying) {
    this.tenants = tenants;
    this.texts = texts;
    this.templates = templates;
    this.trial = trial;
    this.trying = trying;
  }

  /** As typed, to the person who asks; saves nothing, and is no debtor's contact. */
  @PostMapping(TextPages.PATH + "/{stage}/{language}/prueba")
  ResponseEntity<byte[]> trial(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam Map<String, String> fields) {
    var spoken = TextPages.language(language);
    var words = new Edit.Words(fields.getOrDefault("asunto", ""), fields.getOrDefault("texto", ""));
    var form = texts.form(viewer, stage, spoken).typed(words.subject(), words.body());
    if (Wording.parse(spoken, words.subject(), words.body()) instanceof Parsed.Bad(var faults)) {
      return Pages.invalid(texts.page(viewer, form, TextPages.problems(viewer, faults)));
    }
    var letter =
        tenants.in(
            viewer.tenant(), tx -> trying.letter(tx, viewer, spoken, words, fields).orElseThrow());
    var told = trial.send(viewer, letter);
    var problems = Problems.none();
    return told.sent()
        ? Pages.html(texts.page(viewer, form.told(told.how()), problems))
        : Pages.invalid(texts.page(viewer, form, problems.add("prueba", told.how())));
  }

  /** It becomes the newest version, so nothing that was written since is lost. */
  @PostMapping(TextPages.PATH + "/{stage}/{language}/version")
  ResponseEntity<byte[]> bringBack(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam("version") int number) {
    var form = texts.form(viewer, stage, TextPages.language(language));
    var old =
        form.versions().stream()
            .filter(one -> one.number() == number && !one.house())
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var parsed = Wording.parse(form.language(), old.subject(), old.body());
    if (parsed instanceof Parsed.Bad(var faults)) {
      return Pages.invalid(
          texts.page(
              viewer, form.typed(old.subject(), old.body()), TextPages.problems(viewer, faults)));
    }
    tenants.run(
        viewer.tenant(),
        tx ->
            templates.write(
                tx,
                form.code(),
                form.language(),
                new HouseTexts.Text(old.subject(), old.body()),
                viewer.identity().personId()));
    return Pages.seeOther(form.path(), new Toast(viewer.say("messaging.text.back.done"), null));
  }
}
