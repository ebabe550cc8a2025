package dev.puntual.desk.tasks;

import dev.puntual.desk.Deeds;
import dev.puntual.dunning.LateFees;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A task is done, or let be for a reason; either can be taken back. */
@Controller
@Permission(Right.WORK)
class TaskActions {

  private final TenantTransactions transactions;
  private final Tasks tasks;
  private final TaskPages pages;
  private final Deeds deeds;
  private final LateFees lateFees;
  private final CallsMade calls;

  TaskActions(
      TenantTransactions transactions,
      Tasks tasks,
      TaskPages pages,
      Deeds deeds,
      LateFees lateFees,
      CallsMade calls) {
    this.transactions = transactions;
    this.tasks = tasks;
    this.pages = pages;
    this.deeds = deeds;
    this.lateFees = lateFees;
    this.calls = calls;
  }

  /**
   * @param how {@code hecho} or {@code descarte}
   * @param from {@code cliente} when it was asked for on the debtor's page
   */
  @PostMapping("/pendientes/{task}/fin")
  ResponseEntity<byte[]> end(
      Viewer viewer,
      @PathVariable UUID task,
      @RequestParam(name = "fin", defaultValue = "hecho") String how,
      @RequestParam(name = "nota", defaultValue = "") String note,
      @RequestParam(name = "de", defaultValue = "") String from) {
    var end = how.equals("descarte") ? Tasks.End.DISMISSED : Tasks.End.DONE;
    var said = note.strip().substring(0, Math.min(note.strip().length(), Tasks.LONGEST_NOTE));
    if (end == Tasks.End.DISMISSED && said.isEmpty()) {
      return pages.refused(viewer, task);
    }
    var debtor = transactions.in(viewer.tenant(), tx -> end(tx, viewer, task, end, said));
    var words = debtor.isPresent() ? "desk.tasks.ended." + end.code() : "desk.tasks.ended.before";
    return Pages.seeOther(
        debtor.isPresent() && from.equals("cliente") ? "/cartera/" + debtor.get() : TaskPages.PATH,
        new Toast(
            viewer.say(words), debtor.isPresent() ? "/pendientes/" + task + "/regreso" : null));
  }

  private Optional<DebtorId> end(
      TenantTx tx, Viewer viewer, UUID task, Tasks.End end, String note) {
    if (!tasks.end(tx, task, end, note, viewer.identity().personId())) {
      return Optional.empty();
    }
    if (end == Tasks.End.DONE) {
      calls.done(tx, task);
    } else {
      calls.dropped(tx, task);
    }
    var claimed =
        end == Tasks.End.DONE
            ? lateFees.byHand(tx, task, viewer.identity().personId()).orElse("")
            : "";
    var debtor = tasks.debtor(tx, task);
    debtor.ifPresent(about -> deeds.about(tx, viewer, "task_" + end.code(), about, claimed));
    return debtor;
  }

  @PostMapping("/pendientes/{task}/regreso")
  ResponseEntity<byte[]> reopen(Viewer viewer, @PathVariable UUID task) {
    boolean open =
        transactions.in(
            viewer.tenant(),
            tx -> {
              boolean done = tasks.reopen(tx, task);
              if (done) {
                calls.undone(tx, task);
                tasks
                    .debtor(tx, task)
                    .ifPresent(about -> deeds.about(tx, viewer, "task_reopened", about, ""));
              }
              return done;
            });
    return Pages.seeOther(
        TaskPages.PATH,
        new Toast(viewer.say(open ? "desk.tasks.reopened" : "desk.tasks.reopened.before"), null));
  }
}
