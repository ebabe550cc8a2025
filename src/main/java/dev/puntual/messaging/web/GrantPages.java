package dev.puntual.messaging.web;

import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailGrant;
import dev.puntual.messaging.email.MailGrants;
import dev.puntual.messaging.email.MailTokens;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sending by Microsoft 365 or Google without a password. Asked of the provider before it counts.
 */
@Controller
@Permission(Right.ADMINISTER)
final class GrantPages {

  static final String PATH = MailPages.PATH + "/permiso";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final MailGrants grants;
  private final MailTokens tokens;
  private final Audit audit;
  private final SettingsPages pages;

  GrantPages(
      TenantTransactions tenants,
      MailGrants grants,
      MailTokens tokens,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.grants = grants;
    this.tokens = tokens;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var form = GrantForm.of(before(viewer));
    return Pages.html(TEMPLATES.messagingGrant(viewer, pages.of(viewer), form, Problems.none()));
  }

  /** Nothing is kept that the provider does not take today. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var before = before(viewer);
    var form = GrantForm.typed(fields, before != null);
    var problems = form.problems(viewer.voice());
    if (!problems.any()) {
      var grant = form.grant(before);
      var trouble = tokens.trial(viewer.tenant(), grant);
      if (trouble == null) {
        keep(viewer, grant);
        return Pages.seeOther(PATH, new Toast(viewer.say("messaging.grant.saved"), null));
      }
      problems.add(field(trouble), viewer.say("messaging.trouble." + trouble.code()));
    }
    return Pages.invalid(TEMPLATES.messagingGrant(viewer, pages.of(viewer), form, problems));
  }

  @PostMapping(PATH + "/olvido")
  ResponseEntity<byte[]> forget(Viewer viewer) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          grants.forget(tx);
          audit.record(tx, viewer.identity().personId(), "messaging.mail_grant_off", "", "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.grant.forgotten"), null));
  }

  private void keep(Viewer viewer, MailGrant grant) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          grants.set(tx, grant);
          audit.record(
              tx,
              viewer.identity().personId(),
              "messaging.mail_grant",
              grant.provider().code(),
              "");
        });
  }

  private @Nullable MailGrant before(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), grants::of).orElse(null);
    } catch (BrokenSeal sealed) {
      return null;
    }
  }

  private static String field(Trouble trouble) {
    return trouble == Trouble.CLIENT ? "cliente" : "permiso";
  }
}
