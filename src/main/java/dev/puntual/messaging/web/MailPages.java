package dev.puntual.messaging.web;

import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailLogins;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.MailTrial;
import dev.puntual.messaging.email.MailTrial.Result;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
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

/** Where e-mail leaves: the company's mail server, tried out before it counts. */
@Controller
@Permission(Right.ADMINISTER)
final class MailPages {

  static final String PATH = "/ajustes/correo";

  private static final SqlFile OWN_ADDRESS = SqlFile.beside(MailPages.class, "own_address");
  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final MailServers servers;
  private final MailTrial trial;
  private final MailLogins logins;
  private final Messages messages;
  private final Audit audit;
  private final SettingsPages pages;

  MailPages(
      TenantTransactions tenants,
      MailServers servers,
      MailTrial trial,
      MailLogins logins,
      Messages messages,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.servers = servers;
    this.trial = trial;
    this.logins = logins;
    this.messages = messages;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var before = before(viewer);
    var form = before == null ? MailForm.blank(viewer.identity().company()) : MailForm.of(before);
    return Pages.html(page(viewer, form, Problems.none(), null));
  }

  /** Keeps the settings, as the server may be away for now, and says at once if it is. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var before = before(viewer);
    var form = MailForm.typed(fields, noPasswordNeeded(viewer, before));
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems, null));
    }
    var server = form.server(before);
    tenants.run(
        viewer.tenant(),
        tx -> {
          servers.set(tx, server);
          audit.record(
              tx, viewer.identity().personId(), "messaging.mail_server", server.toString(), "");
        });
    var failed = trial.standsInTheWay(viewer.tenant(), server).orElse(null);
    if (failed == null) {
      return Pages.seeOther(PATH, new Toast(viewer.say("messaging.mail.saved"), null));
    }
    var why = told(viewer, failed.trouble(), failed.said());
    problems.add(field(failed.trouble()), viewer.say("messaging.mail.saved.but", why));
    return Pages.html(page(viewer, form, problems, null));
  }

  /** Sends one mail to the person who asks, with the settings as typed; saves nothing. */
  @PostMapping(PATH + "/prueba")
  ResponseEntity<byte[]> trial(Viewer viewer, @RequestParam Map<String, String> fields) {
    var before = before(viewer);
    var form = MailForm.typed(fields, noPasswordNeeded(viewer, before));
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems, null));
    }
    var to = tenants.in(viewer.tenant(), tx -> ownAddress(tx, viewer));
    var letter = TrialLetter.of(viewer);
    return switch (trial.send(viewer.tenant(), form.server(before), to, letter)) {
      case Result.Sent _ ->
          Pages.html(page(viewer, form, problems, viewer.say("messaging.mail.trial.sent", to)));
      case Result.Failed(var trouble, var said) ->
          Pages.invalid(
              page(viewer, form, problems.add(field(trouble), told(viewer, trouble, said)), null));
      case Result.Refused(var said) ->
          Pages.invalid(
              page(
                  viewer,
                  form,
                  problems.add("remitente", viewer.say("messaging.mail.trial.refused", to, said)),
                  null));
    };
  }

  @PostMapping(PATH + "/olvido")
  ResponseEntity<byte[]> forget(Viewer viewer) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          servers.forget(tx);
          audit.record(tx, viewer.identity().personId(), "messaging.mail_server_off", "", "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.mail.forgotten"), null));
  }

  private JteModel page(Viewer viewer, MailForm form, Problems problems, @Nullable String good) {
    var standstill = tenants.in(viewer.tenant(), messages::standstill).orElse(null);
    boolean named = before(viewer) != null;
    return PAGES.messagingMail(viewer, pages.of(viewer), form, problems, named, standstill, good);
  }

  /** A password that no longer opens counts as none: the form asks for it again. */
  private @Nullable MailServer before(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), servers::of).orElse(null);
    } catch (BrokenSeal sealed) {
      return null;
    }
  }

  private boolean noPasswordNeeded(Viewer viewer, @Nullable MailServer before) {
    return (before != null && !before.password().isEmpty())
        || tenants.<Boolean>in(viewer.tenant(), logins::granted);
  }

  private static String ownAddress(TenantTx tx, Viewer viewer) {
    return tx.sql(OWN_ADDRESS)
        .param("person", viewer.identity().personId())
        .query(String.class)
        .single();
  }

  private static String told(Viewer viewer, Trouble trouble, String said) {
    var why = viewer.say("messaging.trouble." + trouble.code());
    return said.isBlank() || !answered(trouble)
        ? why
        : viewer.say("messaging.mail.trial.said", why, said.strip());
  }

  /** Whether the words are the server's own and not our machine's about a server not reached. */
  private static boolean answered(Trouble trouble) {
    return switch (trouble) {
      case HOST_UNKNOWN, REFUSED, TIMEOUT -> false;
      case BROKEN, SILENT, THROTTLED, TLS, AUTH, GRANT, CLIENT, SEAL, SENDER, REFUSING, LOCKED ->
          true;
    };
  }

  /** Beside which field the sentence stands. */
  private static String field(Trouble trouble) {
    return switch (trouble) {
      case HOST_UNKNOWN -> "servidor";
      case REFUSED, TIMEOUT, BROKEN, SILENT, THROTTLED -> "puerto";
      case TLS -> "seguridad";
      case AUTH, GRANT, CLIENT -> "usuario";
      case SEAL -> "clave";
      case SENDER, REFUSING, LOCKED -> "remitente";
    };
  }
}
