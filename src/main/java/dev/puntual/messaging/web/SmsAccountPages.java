package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Tempos;
import dev.puntual.messaging.Tempos.Chosen;
import dev.puntual.messaging.sms.Carriers;
import dev.puntual.messaging.sms.SmsTrial;
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

/** Whose account carries the company's text messages, tried out before it counts. */
@Controller
@Permission(Right.ADMINISTER)
final class SmsAccountPages {

  static final String PATH = "/ajustes/sms/cuenta";

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final Accounts accounts;
  private final Carriers carriers;
  private final SmsTrial trial;
  private final Messages messages;
  private final Audit audit;
  private final SettingsPages pages;

  SmsAccountPages(
      TenantTransactions tenants,
      Accounts accounts,
      Carriers carriers,
      SmsTrial trial,
      Messages messages,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.carriers = carriers;
    this.trial = trial;
    this.messages = messages;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var form = SmsAccountForm.of(before(viewer), carriers.all().getFirst().name());
    var stands = tenants.in(viewer.tenant(), tx -> Tempos.chosen(tx, Channel.SMS));
    var tempo = TempoForm.of(stands.orElse(Chosen.NOTHING));
    return Pages.html(page(viewer, form, tempo, Problems.none(), null));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = SmsAccountForm.typed(fields, before(viewer));
    var chosen = carriers.named(form.provider());
    var tempo = TempoForm.typed(fields);
    var problems = form.problems(viewer.voice(), chosen);
    tempo.check(viewer.voice(), problems);
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, tempo, problems, null));
    }
    var account = form.account(chosen.orElseThrow());
    tenants.run(
        viewer.tenant(),
        tx -> {
          accounts.set(tx, Channel.SMS, account);
          Tempos.set(tx, Channel.SMS, tempo.chosen());
          var about = account.provider() + " " + account.sender();
          audit.record(tx, viewer.identity().personId(), "messaging.sms_account", about, "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("sms.account.saved"), null));
  }

  /** Sends one message to the number that was typed, with the settings as typed; saves nothing. */
  @PostMapping(PATH + "/prueba")
  ResponseEntity<byte[]> trial(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = SmsAccountForm.typed(fields, before(viewer));
    var chosen = carriers.named(form.provider());
    var tempo = TempoForm.typed(fields);
    var problems = form.trialProblems(viewer.voice(), chosen);
    if (viewer.tenant().sandbox()) {
      problems.add("numero", viewer.say("sms.account.trial.sandbox"));
    }
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, tempo, problems, null));
    }
    var text = viewer.say("sms.account.trial.text");
    var account = form.account(chosen.orElseThrow());
    var outcome = trial.send(viewer.tenant(), account, form.trialTo(), text);
    return outcome instanceof SendOutcome.Accepted
        ? Pages.html(page(viewer, form, tempo, problems, viewer.say("sms.account.trial.sent")))
        : Pages.invalid(page(viewer, form, tempo, SmsTrialWords.told(viewer, form, outcome), null));
  }

  @PostMapping(PATH + "/olvido")
  ResponseEntity<byte[]> forget(Viewer viewer) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          accounts.forget(tx, Channel.SMS);
          audit.record(tx, viewer.identity().personId(), "messaging.sms_account_off", "", "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("sms.account.forgotten"), null));
  }

  private JteModel page(
      Viewer viewer,
      SmsAccountForm form,
      TempoForm tempo,
      Problems problems,
      @Nullable String good) {
    var standstill = tenants.in(viewer.tenant(), tx -> messages.standstill(tx, Channel.SMS));
    var before = form.before();
    var old = before == null ? "" : old(before);
    var view =
        new SmsAccountView(
            form.provider(),
            form.sender(),
            form.trialTo(),
            SmsAccountView.options(carriers.all(), viewer.voice()),
            SmsAccountView.keys(carriers.all(), before),
            tempo,
            before != null,
            before == null ? "" : carriers.callback(before.provider(), viewer.tenant()),
            before == null ? "" : carriers.ear(before, viewer.tenant()),
            SmsAccountView.ending(old),
            standstill.orElse(null),
            good);
    return PAGES.messagingSmsaccount(viewer, pages.of(viewer), view, problems);
  }

  private String old(Account account) {
    return carriers
        .named(account.provider())
        .map(provider -> account.key(Account.OLD + provider.keys().getLast()))
        .orElse("");
  }

  /** Keys that no longer open count as none: the form asks for them again. */
  private @Nullable Account before(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), tx -> accounts.of(tx, Channel.SMS)).orElse(null);
    } catch (BrokenSeal sealed) {
      return null;
    }
  }
}
