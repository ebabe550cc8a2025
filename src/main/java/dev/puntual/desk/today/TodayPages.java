package dev.puntual.desk.today;

import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluation;
import dev.puntual.dunning.Plans;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day: what leaves, what waits for a person, what stays silent and why. */
@Controller
@Permission(Right.LOOK)
class TodayPages {

  private final TenantTransactions transactions;
  private final Plans plans;
  private final Evaluation evaluation;

  TodayPages(TenantTransactions transactions, Plans plans, Evaluation evaluation) {
    this.transactions = transactions;
    this.plans = plans;
    this.evaluation = evaluation;
  }

  @GetMapping("/hoy")
  ResponseEntity<byte[]> page(Viewer viewer) {
    var today = transactions.in(viewer.tenant(), tx -> TodayFacts.read(tx, viewer));
    return Pages.html(new StaticTemplates().deskToday(viewer, today));
  }

  @PostMapping("/hoy/planes/{plan}/envio")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> send(Viewer viewer, @PathVariable UUID plan) {
    int messages =
        transactions.in(
            viewer.tenant(), tx -> plans.approve(tx, plan, viewer.identity().personId()));
    return back(viewer.say("desk.today.done.sent", messages));
  }

  /** Leaves the ticked debtors out, or takes them back in. */
  @PostMapping("/hoy/planes/{plan}/apartados")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> hold(
      Viewer viewer,
      @PathVariable UUID plan,
      @RequestParam(name = "cliente", defaultValue = "") List<UUID> debtors,
      @RequestParam(name = "volver", defaultValue = "") String release) {
    var ids = debtors.stream().map(DebtorId::new).toList();
    boolean out = release.isBlank();
    transactions.run(
        viewer.tenant(),
        tx -> {
          if (out) {
            plans.hold(tx, plan, ids);
          } else {
            plans.release(tx, plan, ids);
          }
        });
    return back(viewer.say(out ? "desk.today.done.held" : "desk.today.done.back", ids.size()));
  }

  /** Thinks the waiting plan over with old debts entering at another step. */
  @PostMapping("/hoy/entrada")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> enterAt(
      Viewer viewer, @RequestParam(name = "paso", defaultValue = "0") int step) {
    evaluation.runEnteringAt(viewer.tenant(), Math.clamp(step, 0, 99));
    return back(viewer.say("desk.today.done.entry"));
  }

  @PostMapping("/hoy/revision")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> evaluate(Viewer viewer) {
    evaluation.run(viewer.tenant(), Cause.ASKED);
    return back(viewer.say("desk.today.done.evaluated"));
  }

  private static ResponseEntity<byte[]> back(String said) {
    return Pages.seeOther("/hoy", new Toast(said, null));
  }
}
