package dev.puntual.messaging.web;

import dev.puntual.messaging.returns.Box;
import dev.puntual.messaging.returns.BoxTrial;
import dev.puntual.messaging.returns.Boxes;
import dev.puntual.messaging.returns.ReadMails;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where what comes back by mail is read, tried out before it counts, and what came lately. */
@Controller
@Permission(Right.ADMINISTER)
final class BoxPages {

  static final String PATH = "/ajustes/correo-de-regreso";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final Duration LATELY = Duration.ofDays(30);

  private final TenantTransactions tenants;
  private final Boxes boxes;
  private final ReadMails mails;
  private final BoxTrial trial;
  private final Audit audit;
  private final SettingsPages pages;
  private final InstantSource clock;

  BoxPages(
      TenantTransactions tenants,
      Boxes boxes,
      ReadMails mails,
      BoxTrial trial,
      Audit audit,
      SettingsPages pages,
      InstantSource clock) {
    this.tenants = tenants;
    this.boxes = boxes;
    this.mails = mails;
    this.trial = trial;
    this.audit = audit;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var before = before(viewer);
    var form = before == null ? BoxForm.blank() : BoxForm.of(before);
    return Pages.html(page(viewer, form, Problems.none(), null));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var before = before(viewer);
    var form = BoxForm.typed(fields, before != null && !before.byGrant());
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems, null));
    }
    var box = form.box(before);
    tenants.run(
        viewer.tenant(),
        tx -> {
          boxes.set(tx, box);
          audit.record(tx, viewer.identity().personId(), "messaging.mailbox", box.toString(), "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.returns.saved"), null));
  }

  /** Opens the mailbox with the settings as typed; reads no mail and saves nothing. */
  @PostMapping(PATH + "/prueba")
  ResponseEntity<byte[]> trial(Viewer viewer, @RequestParam Map<String, String> fields) {
    var before = before(viewer);
    var form = BoxForm.typed(fields, before != null && !before.byGrant());
    var problems = form.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, problems, null));
    }
    return switch (trial.open(viewer.tenant(), form.box(before))) {
      case BoxTrial.Result.Opens(var count) ->
          Pages.html(
              page(viewer, form, problems, viewer.say("messaging.returns.trial.opens", count)));
      case BoxTrial.Result.Failed(var code, var said) ->
          Pages.invalid(
              page(viewer, form, problems.add(field(code), told(viewer, code, said)), null));
    };
  }

  @PostMapping(PATH + "/visto")
  ResponseEntity<byte[]> seen(Viewer viewer, @RequestParam long vida, @RequestParam long numero) {
    var person = viewer.identity().personId();
    tenants.run(viewer.tenant(), tx -> mails.seen(tx, vida, numero, person));
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.returns.seen.done"), null));
  }

  @PostMapping(PATH + "/olvido")
  ResponseEntity<byte[]> forget(Viewer viewer) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          boxes.forget(tx);
          audit.record(tx, viewer.identity().personId(), "messaging.mailbox_off", "", "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.returns.forgotten"), null));
  }

  private JteModel page(Viewer viewer, BoxForm form, Problems problems, @Nullable String good) {
    var since = clock.instant().minus(LATELY);
    var view =
        tenants.in(
            viewer.tenant(),
            tx ->
                new BoxView(
                    mails.standing(tx).orElse(null),
                    mails.counts(tx, since),
                    mails.open(tx),
                    good));
    return TEMPLATES.messagingReturns(viewer, pages.of(viewer), form, problems, view);
  }

  /** A password that no longer opens counts as none: the form asks for it again. */
  private @Nullable Box before(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), boxes::of).orElse(null);
    } catch (BrokenSeal sealed) {
      return null;
    }
  }

  private static String told(Viewer viewer, String code, String said) {
    var why = viewer.say("messaging.trouble." + code);
    return said.isBlank() ? why : viewer.say("messaging.mail.trial.said", why, said.strip());
  }

  /** Beside which field the sentence stands. */
  private static String field(String code) {
    return switch (code) {
      case "host_unknown" -> "servidor";
      case "tls" -> "seguridad";
      case "auth" -> "usuario";
      case "seal" -> "clave";
      case BoxTrial.FOLDER -> "carpeta";
      default -> "puerto";
    };
  }
}
