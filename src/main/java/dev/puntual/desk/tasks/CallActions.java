package dev.puntual.desk.tasks;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Bridges;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.Tasks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody is about to dial: the call takes its slot first, and only then its number can be tapped,
 * on the debtor's page, where all that is needed on the telephone stands.
 */
@Controller
@Permission(Right.WORK)
class CallActions {

  private final TenantTransactions transactions;
  private final CallsTaken taken;
  private final CallsNow now;
  private final Tasks tasks;
  private final Deeds deeds;
  private final Bridges bridges;

  CallActions(
      TenantTransactions transactions,
      CallsTaken taken,
      CallsNow now,
      Tasks tasks,
      Deeds deeds,
      Bridges bridges) {
    this.transactions = transactions;
    this.taken = taken;
    this.now = now;
    this.tasks = tasks;
    this.deeds = deeds;
    this.bridges = bridges;
  }

  @PostMapping("/pendientes/{task}/llamar")
  ResponseEntity<byte[]> take(
      Viewer viewer,
      @PathVariable UUID task,
      @RequestParam(name = "lista", defaultValue = "") String list) {
    return transactions.in(viewer.tenant(), tx -> take(tx, viewer, task, "", list));
  }

  /** A call that no strategy asked for becomes a task, unless there is one. */
  @PostMapping("/cartera/{debtor}/llamadas")
  ResponseEntity<byte[]> call(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "contacto", defaultValue = "") String contact) {
    return transactions.in(
        viewer.tenant(),
        tx ->
            taken
                .about(tx, new DebtorId(debtor))
                .map(task -> take(tx, viewer, task, contact, ""))
                .orElseGet(
                    () -> said("/cartera/" + debtor, viewer.say("desk.tasks.call.nothing"), null)));
  }

  private ResponseEntity<byte[]> take(
      TenantTx tx, Viewer viewer, UUID task, String contact, String list) {
    return switch (taken.take(tx, task, EndForm.id(contact), viewer.identity().personId())) {
      case CallsTaken.Answer.Taken(var debtor) -> {
        tasks.dialled(tx, task, viewer.identity().personId());
        deeds.about(tx, viewer, "call_taken", debtor, "");
        yield said(
            CallRun.page(debtor, list),
            viewer.say("desk.tasks.call.taken"),
            "/pendientes/" + task + "/sin-llamar");
      }
      case CallsTaken.Answer.Refused(var debtor, var verdict) ->
          said(CallRun.page(debtor, list), now.why(verdict, viewer.voice()), null);
      case CallsTaken.Answer.Another(var debtor, var who, var until) ->
          said(CallRun.page(debtor, list), viewer.say("desk.tasks.call.another", who, until), null);
      case CallsTaken.Answer.Held(var debtor) ->
          said(CallRun.page(debtor, list), viewer.say("desk.tasks.call.held"), null);
      case CallsTaken.Answer.Over _ ->
          said(TaskPages.PATH, viewer.say("desk.tasks.ended.before"), null);
    };
  }

  /** Nobody dialled after all. */
  @PostMapping("/pendientes/{task}/sin-llamar")
  ResponseEntity<byte[]> giveBack(Viewer viewer, @PathVariable UUID task) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var about = tasks.debtor(tx, task);
          if (!bridges.close(tx, task)) {
            return said(
                about.map(CallActions::page).orElse(TaskPages.PATH),
                viewer.say("desk.tasks.connect.dialled"),
                null);
          }
          taken.giveBack(tx, task);
          about.ifPresent(debtor -> deeds.about(tx, viewer, "call_back", debtor, ""));
          return said(
              about.map(CallActions::page).orElse(TaskPages.PATH),
              viewer.say("desk.tasks.call.back"),
              null);
        });
  }

  private static String page(DebtorId debtor) {
    return "/cartera/" + debtor;
  }

  private static ResponseEntity<byte[]> said(String page, String words, @Nullable String undo) {
    return Pages.seeOther(page, new Toast(words, undo));
  }
}
