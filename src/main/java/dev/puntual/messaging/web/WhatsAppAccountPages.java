package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.whatsapp.WhatsAppStandings;
import dev.puntual.messaging.whatsapp.WhatsAppTrial;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The company's own account at Meta, tried out before it counts. */
@Controller
@Permission(Right.ADMINISTER)
@RequestMapping(WhatsAppAccountPages.PATH)
final class WhatsAppAccountPages {

  static final String PATH = "/ajustes/whatsapp/cuenta";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int LONGEST_APPROVAL = 300;

  private final TenantTransactions tenants;
  private final Accounts accounts;
  private final WhatsAppStandings standings;
  private final ContactRules rules;
  private final WhatsAppTrial trial;
  private final Audit audit;
  private final SettingsPages pages;

  WhatsAppAccountPages(
      TenantTransactions tenants,
      Accounts accounts,
      WhatsAppStandings standings,
      ContactRules rules,
      WhatsAppTrial trial,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.standings = standings;
    this.rules = rules;
    this.trial = trial;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> show(Viewer viewer) {
    return Pages.html(page(viewer, WhatsAppForm.of(before(viewer)), Problems.none(), null));
  }

  @PostMapping
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = WhatsAppForm.typed(fields, before(viewer));
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems, null));
    }
    var account = form.account(trial.word());
    tenants.run(
        viewer.tenant(),
        tx -> {
          accounts.set(tx, Channel.WHATSAPP, account);
          var person = viewer.identity().personId();
          audit.record(tx, person, "messaging.whatsapp_account", account.sender(), "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("whatsapp.account.saved"), null));
  }

  /** Sends one message to the number that was typed, with the settings as typed; saves nothing. */
  @PostMapping("/prueba")
  ResponseEntity<byte[]> trial(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = WhatsAppForm.typed(fields, before(viewer));
    var problems = form.trialProblems(viewer.voice());
    if (viewer.tenant().sandbox()) {
      problems.add("numero", viewer.say("sms.account.trial.sandbox"));
    }
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems, null));
    }
    var outcome = trial.send(viewer.tenant(), form.account(""), form.trialTo());
    return outcome instanceof SendOutcome.Accepted
        ? Pages.html(page(viewer, form, problems, viewer.say("whatsapp.account.trial.sent")))
        : Pages.invalid(page(viewer, form, WhatsAppTrialWords.told(viewer, outcome), null));
  }

  /** How Meta allowed an agency to collect here; empty takes it back. */
  @PostMapping("/autorizacion")
  ResponseEntity<byte[]> approve(
      Viewer viewer, @RequestParam(name = "autorizacion", defaultValue = "") String approval) {
    var told = approval.strip();
    if (told.length() > LONGEST_APPROVAL) {
      var problems = Problems.none();
      problems.add("autorizacion", viewer.say("settings.text.long", LONGEST_APPROVAL));
      return Pages.invalid(page(viewer, WhatsAppForm.of(before(viewer)), problems, null));
    }
    tenants.run(viewer.tenant(), tx -> standings.approve(tx, told, viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("settings.saved"), null));
  }

  @PostMapping("/olvido")
  ResponseEntity<byte[]> forget(Viewer viewer) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          accounts.forget(tx, Channel.WHATSAPP);
          audit.record(tx, viewer.identity().personId(), "messaging.whatsapp_account_off", "", "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("whatsapp.account.forgotten"), null));
  }

  private JteModel page(
      Viewer viewer, WhatsAppForm form, Problems problems, @Nullable String good) {
    var whose =
        tenants.in(
            viewer.tenant(),
            tx ->
                new WhatsAppAccountView.Whose(
                    rules.collector(tx) == Collector.THIRD_PARTY_AGENCY,
                    standings.of(tx).approval()));
    var view = WhatsAppAccountView.of(form, trial.callback(viewer.tenant()), whose, good);
    return TEMPLATES.messagingWhatsappaccount(viewer, pages.of(viewer), view, problems);
  }

  /** Keys that no longer open count as none: the form asks for them again. */
  private @Nullable Account before(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), tx -> accounts.of(tx, Channel.WHATSAPP)).orElse(null);
    } catch (BrokenSeal sealed) {
      return null;
    }
  }
}
