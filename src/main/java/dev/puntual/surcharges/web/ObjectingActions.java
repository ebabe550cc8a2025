package dev.puntual.surcharges.web;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.surcharges.Objecting;
import dev.puntual.tenants.Audit;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what an objection that was answered with no costs. */
@Controller
@Permission(Right.DECIDE)
final class ObjectingActions {

  private final TenantTransactions tenants;
  private final Audit audit;
  private final InstantSource clock;

  ObjectingActions(TenantTransactions tenants, Audit audit, InstantSource clock) {
    this.tenants = tenants;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping(SurchargePages.PATH + "/aclaraciones")
  ResponseEntity<byte[]> keep(
      Viewer viewer, @RequestParam(name = "cuenta", defaultValue = "") String counts) {
    boolean retroactive = counts.equals("todo");
    var person = viewer.identity().personId();
    tenants.run(
        viewer.tenant(),
        tx -> {
          Objecting.keep(tx, retroactive, clock.instant());
          audit.record(
              tx,
              person,
              "surcharges.objecting",
              "",
              viewer.say("surcharges.objecting." + (retroactive ? "whole" : "after")));
        });
    return Pages.seeOther(SurchargePages.PATH, new Toast(viewer.say("surcharges.saved"), null));
  }
}
