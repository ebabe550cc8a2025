package dev.puntual.messaging.web;

import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What else is done with a text message: sent to oneself, and brought back as it once was. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping(SmsPages.PATH)
final class SmsActions {

  private final TenantTransactions tenants;
  private final SmsPages pages;
  private final SmsTexts texts;
  private final SmsToOneself trial;

  SmsActions(TenantTransactions tenants, SmsPages pages, SmsTexts texts, SmsToOneself trial) {
    this.tenants = tenants;
    this.pages = pages;
    this.texts = texts;
    this.trial = trial;
  }

  /** As typed, to the telephone of the person who asks; saves nothing. */
  @PostMapping("/{stage}/{language}/prueba")
  ResponseEntity<byte[]> trial(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam Map<String, String> fields) {
    var view = pages.typed(viewer, stage, language, SmsPages.text(fields), fields);
    var chosen = view.chosen();
    var problems = SmsPages.problems(viewer, view);
    if (problems.any() || chosen == null) {
      return Pages.invalid(pages.page(viewer, view, problems));
    }
    var told = trial.send(viewer, chosen.text());
    return told.sent()
        ? Pages.html(pages.page(viewer, view.told(told.how()), problems))
        : Pages.invalid(pages.page(viewer, view, problems.add("prueba", told.how())));
  }

  /** It becomes the newest version, so nothing that was written since is lost. */
  @PostMapping("/{stage}/{language}/version")
  ResponseEntity<byte[]> bringBack(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam("version") int number) {
    var known = SmsPages.stage(stage);
    var spoken = SmsPages.language(language);
    var old =
        tenants.in(viewer.tenant(), tx -> texts.versions(tx, known, spoken)).stream()
            .filter(one -> one.number() == number && !one.house())
            .map(SmsTexts.Version::text)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!old.faults().isEmpty()) {
      var view = pages.typed(viewer, stage, language, old, Map.of());
      return Pages.invalid(pages.page(viewer, view, SmsPages.problems(viewer, view)));
    }
    tenants.run(
        viewer.tenant(), tx -> texts.write(tx, known, spoken, old, viewer.identity().personId()));
    return Pages.seeOther(
        SmsPages.PATH + "/" + known.code() + "/" + spoken.code(),
        new Toast(viewer.say("messaging.text.back.done"), null));
  }
}
