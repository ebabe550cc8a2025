package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.voice.VoiceAccounts;
import dev.puntual.messaging.voice.VoiceSettings;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose account makes the company's calls, and whether a machine may make some. */
@Controller
@Permission(Right.ADMINISTER)
final class VoicePages {

  static final String PATH = "/ajustes/llamadas";

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final VoiceAccounts accounts;
  private final VoiceSettings settings;
  private final Lately lately;
  private final Audit audit;
  private final SettingsPages pages;

  VoicePages(
      TenantTransactions tenants,
      VoiceAccounts accounts,
      VoiceSettings settings,
      Lately lately,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.settings = settings;
    this.lately = lately;
    this.audit = audit;
    this.pages = pages;
  }

  /** What a machine's calls cost lately. */
  record Lately(CallFigures figures, SmsCosts costs) {

    /** In a sentence. */
    String told(TenantTx tx, Voice voice) {
      var known = figures.of(tx);
      return costs
          .minute(tx)
          .map(
              price ->
                  voice.say(
                      "voice.figures",
                      CallFigures.DAYS,
                      known.calls(),
                      known.minutes(),
                      price.all(known.minutes())))
          .orElseGet(
              () ->
                  voice.say(
                      "voice.figures.unpriced", CallFigures.DAYS, known.calls(), known.minutes()));
    }
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var setting = tenants.in(viewer.tenant(), settings::of);
    return Pages.html(page(viewer, VoiceForm.of(kept(viewer), setting), Problems.none()));
  }

  /**
   * What is left empty of the keys is taken from the account of text messages, where there is one.
   */
  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var before = kept(viewer);
    var form = VoiceForm.typed(fields, before == null ? texts(viewer) : before);
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems));
    }
    tenants.run(
        viewer.tenant(),
        tx -> {
          var person = viewer.identity().personId();
          accounts.set(tx, form.number(), form.sid(), form.token());
          if (!settings.of(tx).equals(form.setting())) {
            settings.set(tx, form.setting(), person);
          }
          audit.record(tx, person, "messaging.voice_account", form.number(), "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("voice.saved"), null));
  }

  @PostMapping(PATH + "/olvido")
  ResponseEntity<byte[]> forget(Viewer viewer) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          accounts.forget(tx);
          audit.record(tx, viewer.identity().personId(), "messaging.voice_account_off", "", "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("voice.forgotten"), null));
  }

  private JteModel page(Viewer viewer, VoiceForm form, Problems problems) {
    boolean kept = kept(viewer) != null;
    boolean borrowed = !kept && texts(viewer) != null;
    var figures = tenants.in(viewer.tenant(), tx -> lately.told(tx, viewer.voice()));
    return PAGES.messagingVoice(viewer, pages.of(viewer), form, kept, borrowed, figures, problems);
  }

  private @Nullable Account kept(Viewer viewer) {
    return tenants.in(viewer.tenant(), accounts::of).orElse(null);
  }

  private @Nullable Account texts(Viewer viewer) {
    return tenants.in(viewer.tenant(), accounts::ofTexts).orElse(null);
  }
}
