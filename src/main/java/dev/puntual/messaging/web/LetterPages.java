package dev.puntual.messaging.web;

import dev.puntual.messaging.LetterHabits;
import dev.puntual.messaging.Stage;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How letters look, what they bring, and whether anybody counts who saw them. */
@Controller
@Permission(Right.ADMINISTER)
final class LetterPages {

  static final String PATH = MailPages.PATH + "/cartas";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final LetterHabits habits;
  private final LetterTrial trial;
  private final SettingsPages pages;

  LetterPages(
      TenantTransactions tenants, LetterHabits habits, LetterTrial trial, SettingsPages pages) {
    this.tenants = tenants;
    this.habits = habits;
    this.trial = trial;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var form = LetterForm.of(tenants.in(viewer.tenant(), LetterHabits::of));
    return Pages.html(
        TEMPLATES.messagingLetters(
            viewer, pages.of(viewer), form, Problems.none(), Stage.values(), null));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = LetterForm.typed(fields);
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(
          TEMPLATES.messagingLetters(
              viewer, pages.of(viewer), form, problems, Stage.values(), null));
    }
    tenants.run(viewer.tenant(), tx -> habits.keep(tx, form.habit(), viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.letters.saved"), null));
  }

  /** Sends the hardest letter to the person who asks, as chosen; saves nothing. */
  @PostMapping(PATH + "/prueba")
  ResponseEntity<byte[]> trial(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = LetterForm.typed(fields);
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(
          TEMPLATES.messagingLetters(
              viewer, pages.of(viewer), form, problems, Stage.values(), null));
    }
    var told = trial.send(viewer, form.habit());
    return told.sent()
        ? Pages.html(
            TEMPLATES.messagingLetters(
                viewer, pages.of(viewer), form, problems, Stage.values(), told.how()))
        : Pages.invalid(
            TEMPLATES.messagingLetters(
                viewer,
                pages.of(viewer),
                form,
                problems.add("prueba", told.how()),
                Stage.values(),
                null));
  }
}
