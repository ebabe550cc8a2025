package dev.puntual.payments.web;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.payments.GatewaySettings;
import dev.puntual.payments.OtherWay;
import dev.puntual.payments.stripe.StripeGateway.KeyCheck;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a company says how it gets paid over its links. Keys go in and never come out. */
@Controller
@Permission(Right.ADMINISTER)
@RequestMapping(GatewayPages.PATH)
public final class GatewayPages {

  public static final String PATH = "/ajustes/pagos";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final GatewaySettings settings;
  private final OtherWay otherWay;
  private final SettingsPages pages;
  private final PublicAddress address;

  GatewayPages(
      GatewaySettings settings, OtherWay otherWay, SettingsPages pages, PublicAddress address) {
    this.settings = settings;
    this.otherWay = otherWay;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping
  ResponseEntity<byte[]> show(Viewer viewer) {
    return Pages.html(page(viewer, otherWay.of(viewer.tenant()), Problems.none()));
  }

  /** The key is tried before it is kept; one that Stripe refuses is not. */
  @PostMapping("/stripe")
  ResponseEntity<byte[]> keys(
      Viewer viewer,
      @RequestParam(defaultValue = "") String llave,
      @RequestParam(defaultValue = "") String firma) {
    var problems = problems(viewer, llave.strip(), firma.strip());
    if (problems.any()) {
      return Pages.invalid(page(viewer, otherWay.of(viewer.tenant()), problems));
    }
    var keys = new GatewaySettings.Keys(llave.strip(), firma.strip());
    settings.saveKeys(viewer.tenant(), keys, viewer.identity().personId());
    return Pages.seeOther(PATH, new Toast(viewer.say("payments.settings.saved"), null));
  }

  @PostMapping("/via")
  ResponseEntity<byte[]> choose(Viewer viewer, @RequestParam GatewaySettings.Way via) {
    boolean ready = settings.show(viewer.tenant()).stripeReady();
    if (via == GatewaySettings.Way.STRIPE && !ready) {
      return Pages.seeOther(PATH, new Toast(viewer.say("payments.settings.keys-first"), null));
    }
    settings.choose(viewer.tenant(), via, viewer.identity().personId());
    return Pages.seeOther(PATH, new Toast(viewer.say("payments.settings.way-saved"), null));
  }

  /** What debtors read where nobody takes payments online, or beside the one who does. */
  @PostMapping("/otra-forma")
  ResponseEntity<byte[]> tell(Viewer viewer, @RequestParam(defaultValue = "") String texto) {
    var told = texto.replace("\r\n", "\n").strip();
    if (told.length() > OtherWay.LONGEST || told.indexOf('\0') >= 0) {
      var problems =
          Problems.none()
              .add("texto", viewer.say("payments.settings.other.long", OtherWay.LONGEST));
      return Pages.invalid(page(viewer, texto, problems));
    }
    otherWay.tell(viewer.tenant(), told, viewer.identity().personId());
    return Pages.seeOther(PATH, new Toast(viewer.say("payments.settings.other.saved"), null));
  }

  @PostMapping("/prueba")
  ResponseEntity<byte[]> tryIt(Viewer viewer) {
    var check = settings.tryKey(viewer.tenant(), "");
    return Pages.seeOther(PATH, new Toast(viewer.say("payments.settings." + check), null));
  }

  private Problems problems(Viewer viewer, String key, String secret) {
    var problems = Problems.none();
    if (!key.isEmpty() && !key.matches("[sr]k_(test|live)_\\w{4,250}")) {
      problems.add("llave", viewer.say("payments.settings.key.shape"));
    } else if (!key.isEmpty() && settings.tryKey(viewer.tenant(), key) == KeyCheck.WRONG) {
      problems.add("llave", viewer.say("payments.settings.WRONG"));
    }
    if (!secret.isEmpty() && !secret.matches("whsec_[\\w+/=]{4,250}")) {
      problems.add("firma", viewer.say("payments.settings.secret.shape"));
    }
    return problems;
  }

  private JteModel page(Viewer viewer, String told, Problems problems) {
    return TEMPLATES.paymentsSettings(
        viewer,
        pages.of(viewer),
        settings.show(viewer.tenant()),
        address.at("/avisos/stripe/" + viewer.tenant()),
        told,
        problems);
  }
}
