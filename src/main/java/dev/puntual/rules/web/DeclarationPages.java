package dev.puntual.rules.web;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Authorisations;
import dev.puntual.tenants.Audit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator's signed word that the company holds its debtors' authorisations. */
@Controller
@Permission(Right.ADMINISTER)
final class DeclarationPages {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 100;

  private final TenantTransactions tenants;
  private final Authorisations authorisations;
  private final Audit audit;

  DeclarationPages(TenantTransactions tenants, Authorisations authorisations, Audit audit) {
    this.tenants = tenants;
    this.authorisations = authorisations;
    this.audit = audit;
  }

  @PostMapping(RulesPages.PATH + "/autorizaciones")
  ResponseEntity<byte[]> sign(
      Viewer viewer, @RequestParam(name = "nombre", defaultValue = "") String typed) {
    return write(viewer, typed, true, "rules.declared", "rules.declare.done");
  }

  @PostMapping(RulesPages.PATH + "/autorizaciones/retiro")
  ResponseEntity<byte[]> withdraw(
      Viewer viewer, @RequestParam(name = "nombre", defaultValue = "") String typed) {
    return write(viewer, typed, false, "rules.undeclared", "rules.declare.undone");
  }

  private ResponseEntity<byte[]> write(
      Viewer viewer, String typed, boolean holds, String action, String said) {
    var name = typed.strip();
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      var wrong = Toast.refused(viewer.say("rules.declare.name.wrong"));
      return Pages.seeOther(RulesPages.PATH, wrong);
    }
    var person = viewer.identity().personId();
    tenants.run(
        viewer.tenant(),
        tx -> {
          authorisations.sign(tx, holds, Authorisations.WORDING, name, person);
          audit.record(tx, person, action, name, "");
        });
    return Pages.seeOther(RulesPages.PATH, new Toast(viewer.say(said), null));
  }
}
