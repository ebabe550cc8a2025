package dev.puntual.desk.permissions;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.ConsentRegister;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** On what grounds one debtor is written to, and where nobody writes any more. */
@Controller
class PermitPages {

  private final TenantTransactions transactions;
  private final Permits permits;
  private final ConsentRegister register;
  private final Deeds deeds;

  PermitPages(
      TenantTransactions transactions, Permits permits, ConsentRegister register, Deeds deeds) {
    this.transactions = transactions;
    this.permits = permits;
    this.register = register;
    this.deeds = deeds;
  }

  @GetMapping("/cartera/{debtor}/permisos")
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> page(Viewer viewer, @PathVariable UUID debtor) {
    return with(
        viewer,
        debtor,
        (_, permit) -> Pages.html(html(viewer, permit, PermitForm.BLANK, Problems.none())));
  }

  /** A permission that somebody gave or took back, as a person of the company knows it. */
  @PostMapping("/cartera/{debtor}/permisos")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> add(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "donde", defaultValue = "") String way,
      @RequestParam(name = "que", defaultValue = "si") String granted,
      @RequestParam(name = "base", defaultValue = "contract") String basis,
      @RequestParam(name = "evidencia", defaultValue = "") String evidence,
      @RequestParam(name = "ofrecidos", defaultValue = "") List<String> offered,
      @RequestParam(name = "texto", defaultValue = "") String shown) {
    var typed =
        new PermitForm(way, granted, basis, evidence, offered, shown.equals("si"), Problems.none());
    return with(
        viewer,
        debtor,
        (tx, permit) -> {
          var form = typed.checked(viewer, permit);
          if (form.problems().any()) {
            return Pages.invalid(html(viewer, permit, form, Problems.none()));
          }
          register.add(tx, form.entry(viewer, permit));
          deeds.about(tx, viewer, form.given() ? "permitted" : "unpermitted", permit.id(), "");
          return Pages.seeOther(
              "/cartera/" + debtor + "/permisos", new Toast(viewer.say("desk.permit.done"), null));
        });
  }

  ResponseEntity<byte[]> with(
      Viewer viewer, UUID debtor, BiFunction<TenantTx, Permit, ResponseEntity<byte[]>> act) {
    return transactions
        .in(
            viewer.tenant(),
            tx -> permits.of(tx, new DebtorId(debtor)).map(permit -> act.apply(tx, permit)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static JteModel html(Viewer viewer, Permit permit, PermitForm form, Problems stop) {
    return new StaticTemplates().deskPermits(viewer, permit, form, stop);
  }
}
