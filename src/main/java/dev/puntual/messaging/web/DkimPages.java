package dev.puntual.messaging.web;

import dev.puntual.messaging.email.DkimKeys;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The signature below mails, and what a company publishes so that they are believed. */
@Controller
@Permission(Right.ADMINISTER)
final class DkimPages {

  static final String PATH = MailPages.PATH + "/firma";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final MailServers servers;
  private final DkimKeys keys;
  private final Audit audit;
  private final SettingsPages pages;

  DkimPages(
      TenantTransactions tenants,
      MailServers servers,
      DkimKeys keys,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.servers = servers;
    this.keys = keys;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var all = tenants.in(viewer.tenant(), keys::all);
    return Pages.html(
        TEMPLATES.messagingDkim(viewer, pages.of(viewer), domain(viewer).orElse(""), all));
  }

  /** A pair for the domain that letters come from today. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> make(Viewer viewer) {
    domain(viewer)
        .ifPresent(
            domain ->
                tenants.run(
                    viewer.tenant(),
                    tx -> {
                      keys.make(tx, domain);
                      told(tx, viewer, "messaging.dkim_made", domain);
                    }));
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.dkim.made"), null));
  }

  @PostMapping(PATH + "/inicio")
  ResponseEntity<byte[]> begin(
      Viewer viewer, @RequestParam(name = "selector", defaultValue = "") String selector) {
    return changed(viewer, selector, keys::begin, "begun");
  }

  @PostMapping(PATH + "/fin")
  ResponseEntity<byte[]> end(
      Viewer viewer, @RequestParam(name = "selector", defaultValue = "") String selector) {
    return changed(viewer, selector, keys::end, "ended");
  }

  @PostMapping(PATH + "/olvido")
  ResponseEntity<byte[]> drop(
      Viewer viewer, @RequestParam(name = "selector", defaultValue = "") String selector) {
    return changed(viewer, selector, keys::drop, "dropped");
  }

  private ResponseEntity<byte[]> changed(
      Viewer viewer, String selector, BiPredicate<TenantTx, String> change, String what) {
    boolean done =
        tenants.in(
            viewer.tenant(),
            tx -> {
              boolean changed = change.test(tx, selector);
              if (changed) {
                told(tx, viewer, "messaging.dkim_" + what, selector);
              }
              return changed;
            });
    return done
        ? Pages.seeOther(PATH, new Toast(viewer.say("messaging.dkim." + what), null))
        : Pages.seeOther(PATH);
  }

  private void told(TenantTx tx, Viewer viewer, String action, String about) {
    audit.record(tx, viewer.identity().personId(), action, about, "");
  }

  /** Of the sender's address; empty while the company named no mail server. */
  private Optional<String> domain(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), servers::of).map(MailServer::domain);
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }
}
