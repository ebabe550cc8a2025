package dev.puntual.messaging.web;

import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.whatsapp.MetaDesk;
import dev.puntual.messaging.whatsapp.WhatsAppStandings;
import dev.puntual.messaging.whatsapp.WhatsAppTexts;
import dev.puntual.messaging.whatsapp.WhatsAppWindow;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.SettingsPages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the company's WhatsApp stands: its texts, what Meta thinks of it, and the one big switch. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping(WhatsAppPages.PATH)
final class WhatsAppPages {

  static final String PATH = "/ajustes/whatsapp";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final Accounts accounts;
  private final WhatsAppStandings standings;
  private final WhatsAppTexts texts;
  private final WhatsAppReading reading;
  private final MetaDesk desk;
  private final SettingsPages pages;

  WhatsAppPages(
      TenantTransactions tenants,
      Accounts accounts,
      WhatsAppStandings standings,
      WhatsAppTexts texts,
      WhatsAppReading reading,
      MetaDesk desk,
      SettingsPages pages) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.standings = standings;
    this.texts = texts;
    this.reading = reading;
    this.desk = desk;
    this.pages = pages;
  }

  /** What else is read of it. */
  record WhatsAppReading(WhatsAppWindow window, Messages messages) {}

  @GetMapping
  ResponseEntity<byte[]> show(Viewer viewer) {
    var view = tenants.in(viewer.tenant(), this::view);
    return Pages.html(TEMPLATES.messagingWhatsapp(viewer, pages.of(viewer), view));
  }

  private WhatsAppView view(TenantTx tx) {
    return new WhatsAppView(
        connected(tx),
        standings.of(tx),
        reading.window().reached(tx),
        texts.all(tx),
        reading.messages().standstill(tx, Channel.WHATSAPP).orElse(null));
  }

  private boolean connected(TenantTx tx) {
    try {
      return accounts.of(tx, Channel.WHATSAPP).isPresent();
    } catch (BrokenSeal sealed) {
      return false;
    }
  }

  /** Nothing more is claimed once this is committed. */
  @PostMapping("/detener")
  ResponseEntity<byte[]> stop(Viewer viewer) {
    tenants.run(viewer.tenant(), tx -> standings.stop(tx, viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("whatsapp.stopped.done"), null));
  }

  @PostMapping("/reanudar")
  ResponseEntity<byte[]> resume(Viewer viewer) {
    tenants.run(viewer.tenant(), tx -> standings.resume(tx, viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("whatsapp.resumed"), null));
  }

  /** Asks Meta how everything stands, for whoever does not want to wait for its call. */
  @PostMapping("/consulta")
  ResponseEntity<byte[]> ask(Viewer viewer) {
    var told = desk.refresh(viewer.tenant()) ? "whatsapp.asked" : "whatsapp.asked.not";
    return Pages.seeOther(PATH, new Toast(viewer.say(told), null));
  }
}
