package dev.puntual.messaging.web;

import dev.puntual.messaging.Bridges;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody of the team takes calls; their own affair, and nobody else's to see. */
@Controller
@Permission(Right.WORK)
final class OwnTelephonePages {

  static final String PATH = "/ajustes/mi-telefono";

  private final TenantTransactions tenants;
  private final Bridges bridges;
  private final SettingsPages pages;

  OwnTelephonePages(TenantTransactions tenants, Bridges bridges, SettingsPages pages) {
    this.tenants = tenants;
    this.bridges = bridges;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var person = viewer.identity().personId();
    var phone = tenants.in(viewer.tenant(), tx -> bridges.telephone(tx, person)).orElse("");
    return Pages.html(page(viewer, phone, Problems.none()));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> save(
      Viewer viewer, @RequestParam(name = "telefono", defaultValue = "") String typed) {
    var phone = VoiceForm.number(typed);
    if (!phone.isEmpty() && !VoiceForm.isNumber(phone)) {
      var problems = Problems.none().add("telefono", viewer.say("voice.number.wrong"));
      return Pages.invalid(page(viewer, typed, problems));
    }
    var person = viewer.identity().personId();
    tenants.run(
        viewer.tenant(), tx -> bridges.telephone(tx, person, phone.isEmpty() ? null : phone));
    return Pages.seeOther(PATH, new Toast(viewer.say("settings.saved"), null));
  }

  private JteModel page(Viewer viewer, String phone, Problems problems) {
    return new StaticTemplates().messagingOwntelephone(viewer, pages.of(viewer), phone, problems);
  }
}
