package dev.puntual.desk.disputes;

import dev.puntual.desk.Deeds;
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
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What somebody objected to is answered, and with that it ends. */
@Controller
@Permission(Right.WORK)
@RequestMapping("/cartera/{debtor:[0-9a-f-]{36}}/aclaracion/{dispute:[0-9a-f-]{36}}")
class DisputeAnswers {

  private final TenantTransactions transactions;
  private final Disputes disputes;
  private final Deeds deeds;

  DisputeAnswers(TenantTransactions transactions, Disputes disputes, Deeds deeds) {
    this.transactions = transactions;
    this.disputes = disputes;
    this.deeds = deeds;
  }

  @GetMapping
  ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID dispute) {
    return Pages.html(page(viewer, debtor, dispute, "", "", Problems.none()));
  }

  /** Empty or nothing granted: the debtor was not right. */
  @PostMapping
  ResponseEntity<byte[]> answer(
      Viewer viewer,
      @PathVariable UUID debtor,
      @PathVariable UUID dispute,
      @RequestParam(name = "fin", defaultValue = "") String how,
      @RequestParam(name = "monto", defaultValue = "") String typed,
      @RequestParam(name = "nota", defaultValue = "") String said) {
    var note = said.strip().substring(0, Math.min(500, said.strip().length()));
    var granted = how.equals("procede") ? DisputeForm.figure(typed).orElse(null) : null;
    var problems = Problems.none();
    if (how.equals("procede") && granted == null) {
      problems.add("monto", viewer.say("desk.dispute.granted.wrong"));
    }
    if (note.isEmpty()) {
      problems.add("nota", viewer.say("desk.dispute.answer.needed"));
    }
    if (problems.any()) {
      return Pages.invalid(page(viewer, debtor, dispute, typed, note, problems));
    }
    return switch (transactions.in(
        viewer.tenant(), tx -> end(tx, viewer, dispute, granted, note))) {
      case Disputes.Ended.Lifted(var about, var off) ->
          Pages.seeOther(
              "/cartera/" + about,
              new Toast(
                  off == null
                      ? viewer.say("desk.dispute.rejected")
                      : viewer.say("desk.dispute.granted", off),
                  null));
      case Disputes.Ended.TooMuch(var most) ->
          Pages.invalid(
              page(
                  viewer,
                  debtor,
                  dispute,
                  typed,
                  note,
                  Problems.none()
                      .add(
                          "monto",
                          most == null
                              ? viewer.say("desk.dispute.granted.whole")
                              : viewer.say("desk.dispute.granted.most", most))));
      case Disputes.Ended.Before() ->
          Pages.seeOther("/cartera/" + debtor, Toast.refused(viewer.say("desk.dispute.before")));
    };
  }

  private Disputes.Ended end(
      TenantTx tx, Viewer viewer, UUID dispute, @Nullable BigDecimal granted, String note) {
    var person = viewer.identity().personId();
    var ended = disputes.end(tx, dispute, granted, note, viewer.today(), person);
    if (ended instanceof Disputes.Ended.Lifted(var about, var off)) {
      var what = off == null ? "dispute_answered" : "dispute_granted";
      deeds.about(tx, viewer, what, about, note);
    }
    return ended;
  }

  private JteModel page(
      Viewer viewer, UUID debtor, UUID dispute, String typed, String note, Problems problems) {
    var one =
        transactions
            .in(viewer.tenant(), tx -> DisputeRows.one(tx, dispute))
            .filter(found -> found.debtor().value().equals(debtor))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new StaticTemplates().deskDisputeanswer(viewer, one, typed, note, problems);
  }
}
