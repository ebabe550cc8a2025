package dev.puntual.desk.disputes;

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
import dev.puntual.worklist.Disputes;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody objects: to a debt or a part of it, for somebody to answer by a day. */
@Controller
@Permission(Right.WORK)
@RequestMapping("/cartera/{debtor:[0-9a-f-]{36}}/aclaracion")
class DisputePages {

  private final TenantTransactions transactions;
  private final Disputes disputes;
  private final Deeds deeds;

  DisputePages(TenantTransactions transactions, Disputes disputes, Deeds deeds) {
    this.transactions = transactions;
    this.disputes = disputes;
    this.deeds = deeds;
  }

  @GetMapping
  ResponseEntity<byte[]> blank(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "documento", defaultValue = "") String debt) {
    var by = viewer.today().value().plusDays(Disputes.DAYS).toString();
    var form = new DisputeForm(debt, "", by, "", "");
    return Pages.html(page(viewer, debtor, form, Problems.none()));
  }

  @PostMapping
  ResponseEntity<byte[]> open(
      Viewer viewer, @PathVariable UUID debtor, @RequestParam Map<String, String> fields) {
    var form = DisputeForm.of(fields);
    var problems = judged(viewer, form);
    var debt = DisputeForm.id(form.debt());
    if (problems.any() || debt == null) {
      return Pages.invalid(page(viewer, debtor, form, problems));
    }
    return switch (transactions.in(viewer.tenant(), tx -> open(tx, viewer, debtor, debt, form))) {
      case Disputes.Opened.Open(var id) ->
          Pages.seeOther(
              "/cartera/" + debtor,
              new Toast(
                  viewer.say("desk.dispute.done"),
                  "/cartera/" + debtor + "/pausas/" + id + "/fin"));
      case Disputes.Opened.Already() ->
          refused(viewer, debtor, form, "documento", viewer.say("desk.dispute.already"));
      case Disputes.Opened.TooMuch(var owed) ->
          refused(viewer, debtor, form, "monto", viewer.say("desk.dispute.amount.most", owed));
      case Disputes.Opened.NotOwed() ->
          refused(viewer, debtor, form, "documento", viewer.say("desk.dispute.debt.gone"));
    };
  }

  private static Problems judged(Viewer viewer, DisputeForm form) {
    var problems = Problems.none();
    if (DisputeForm.id(form.debt()) == null) {
      problems.add("documento", viewer.say("desk.dispute.debt.needed"));
    }
    if (!form.amount().isEmpty() && DisputeForm.figure(form.amount()).isEmpty()) {
      problems.add("monto", viewer.say("desk.dispute.amount.wrong"));
    }
    if (form.day().filter(day -> !day.isBefore(viewer.today().value())).isEmpty()) {
      problems.add("responder", viewer.say("desk.dispute.by.past"));
    }
    if (form.note().isEmpty()) {
      problems.add("nota", viewer.say("desk.dispute.note.needed"));
    }
    return problems;
  }

  private Disputes.Opened open(
      TenantTx tx, Viewer viewer, UUID debtor, UUID debt, DisputeForm form) {
    var about = new DebtorId(debtor);
    var person = viewer.identity().personId();
    var opened =
        disputes.open(tx, about, debt, form.objection(), form.note(), viewer.today(), person);
    if (opened instanceof Disputes.Opened.Open) {
      deeds.about(tx, viewer, "disputed", about, form.note());
    }
    return opened;
  }

  private ResponseEntity<byte[]> refused(
      Viewer viewer, UUID debtor, DisputeForm form, String field, String sentence) {
    return Pages.invalid(page(viewer, debtor, form, Problems.none().add(field, sentence)));
  }

  private JteModel page(Viewer viewer, UUID debtor, DisputeForm form, Problems problems) {
    var view =
        transactions
            .in(viewer.tenant(), tx -> DisputeRows.blank(tx, new DebtorId(debtor), form))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new StaticTemplates().deskDispute(viewer, view, problems);
  }
}
