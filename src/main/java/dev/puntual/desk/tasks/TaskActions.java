package dev.puntual.desk.tasks;

import dev.puntual.desk.Deeds;
import dev.puntual.messaging.Bridges;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.Promises;
import dev.puntual.worklist.Tasks;
import java.util.Map;
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
  private final OfficeActs acts;
  private final CallsMade calls;
  private final Bridges bridges;

  TaskActions(
      TenantTransactions transactions,
      Tasks tasks,
      TaskPages pages,
      Deeds deeds,
      OfficeActs acts,
      CallsMade calls,
      Bridges bridges) {
    this.transactions = transactions;
    this.tasks = tasks;
    this.pages = pages;
    this.deeds = deeds;
    this.acts = acts;
    this.calls = calls;
    this.bridges = bridges;
  }

  /** The fields of {@link EndForm}. Whoever leaves out what is needed sees the page again. */
  @PostMapping("/pendientes/{task}/fin")
  ResponseEntity<byte[]> end(
      Viewer viewer, @PathVariable UUID task, @RequestParam Map<String, String> typed) {
    var form = EndForm.of(typed);
    return switch (transactions.in(viewer.tenant(), tx -> end(tx, viewer, task, form))) {
      case Ended.Missing(var key) -> pages.refused(viewer, new Refused(task, key, typed));
      case Ended.Before _ ->
          Pages.seeOther(
              pages.back(viewer, task, typed),
              Toast.refused(viewer.say("desk.tasks.ended.before")));
      case Ended.Now _ ->
          Pages.seeOther(
              pages.onward(viewer, task, typed),
              new Toast(
                  pages.saved(viewer, task),
                  "/pendientes/" + task + "/regreso" + TaskPages.undoing(typed)));
    };
  }

  private sealed interface Ended {

    /** Something is not said that somebody will ask for. */
    record Missing(String key) implements Ended {}

    record Before() implements Ended {}

    record Now() implements Ended {}
  }

  private Ended end(TenantTx tx, Viewer viewer, UUID task, EndForm form) {
    if (form.end() == Tasks.End.DONE && tasks.notice(tx, task)) {
      return new Ended.Missing("desk.notice.day.needed");
    }
    var missing = form.missing(calls.about(tx, task), viewer.today());
    if (missing != null) {
      return new Ended.Missing(missing);
    }
    if (tooMuch(tx, task, form)) {
      return new Ended.Missing("desk.promise.amount.much");
    }
    var person = viewer.identity().personId();
    if (!tasks.end(tx, task, form.end(), form.note(), person)) {
      return new Ended.Before();
    }
    calls.together(tx, task);
    var detail = form.end() == Tasks.End.DONE ? done(tx, viewer, task, form) : dropped(tx, task);
    return tasks
        .debtor(tx, task)
        .<Ended>map(
            about -> {
              deeds.about(tx, viewer, "task_" + form.end().code(), about, detail);
              return new Ended.Now();
            })
        .orElseGet(Ended.Before::new);
  }

  private boolean tooMuch(TenantTx tx, UUID task, EndForm form) {
    var amount = form.amount();
    return amount != null
        && tasks
            .debtor(tx, task)
            .flatMap(debtor -> Promises.owed(tx, debtor, null))
            .filter(owed -> amount.compareTo(owed.amount()) <= 0)
            .isEmpty();
  }

  /** What stands in the trail beside it. */
  private String done(TenantTx tx, Viewer viewer, UUID task, EndForm form) {
    var person = viewer.identity().personId();
    bridges.over(tx, task);
    var said =
        new CallsMade.Said(
            form.heard().orElse(Heard.NOBODY),
            form.contact(),
            form.promised(),
            form.amount(),
            form.note(),
            viewer.today(),
            person);
    return calls
        .done(tx, task, said)
        .map(told -> said(viewer, told))
        .orElseGet(() -> acts.done(tx, viewer, task, form.note()));
  }

  private static String said(Viewer viewer, Tasks.Told told) {
    var heard = viewer.say("desk.tasks.heard." + told.heard());
    return told.against().isEmpty()
        ? heard
        : viewer.say("desk.tasks.outside.audit", heard, String.join(", ", told.against()));
  }

  /** What rang counts, whoever lets the task be. */
  private String dropped(TenantTx tx, UUID task) {
    if (bridges.close(tx, task)) {
      calls.dropped(tx, task);
    }
    return "";
  }

  /** Credit again for whoever a step had stopped it. */
  @PostMapping("/pendientes/{task}/credito")
  ResponseEntity<byte[]> credit(Viewer viewer, @PathVariable UUID task) {
    var debtor =
        transactions.in(
            viewer.tenant(),
            tx -> {
              boolean lifted = tasks.liftCredit(tx, task, viewer.identity().personId());
              var about = tasks.debtor(tx, task);
              if (lifted) {
                about.ifPresent(one -> deeds.about(tx, viewer, "credit_again", one, ""));
              }
              return about;
            });
    return Pages.seeOther(
        debtor.map(one -> "/cartera/" + one).orElse(TaskPages.PATH),
        new Toast(viewer.say("desk.credit.done"), "/pendientes/" + task + "/regreso"));
  }

  @PostMapping("/pendientes/{task}/regreso")
  ResponseEntity<byte[]> reopen(Viewer viewer, @PathVariable UUID task) {
    return reopened(viewer, task, TaskPages.PATH);
  }

  /** Taken back in the middle of a run of calls: its debtor's page again. */
  @PostMapping("/pendientes/{task}/regreso/{list}")
  ResponseEntity<byte[]> reopen(Viewer viewer, @PathVariable UUID task, @PathVariable String list) {
    var about = transactions.in(viewer.tenant(), tx -> tasks.debtor(tx, task));
    return reopened(
        viewer, task, about.map(debtor -> CallRun.page(debtor, list)).orElse(TaskPages.PATH));
  }

  private ResponseEntity<byte[]> reopened(Viewer viewer, UUID task, String page) {
    boolean open = transactions.in(viewer.tenant(), tx -> reopen(tx, viewer, task));
    return Pages.seeOther(
        page,
        new Toast(viewer.say(open ? "desk.tasks.reopened" : "desk.tasks.reopened.before"), null));
  }

  private boolean reopen(TenantTx tx, Viewer viewer, UUID task) {
    Optional<Tasks.Told> told = tasks.told(tx, task);
    boolean open = tasks.reopen(tx, task);
    if (open) {
      tasks
          .debtor(tx, task)
          .ifPresent(
              about -> {
                boolean rang = bridges.dialled(tx, task);
                told.ifPresent(
                    one -> {
                      calls.undone(tx, task, about, one, viewer.identity().personId(), rang);
                      acts.undone(tx, viewer, task, one);
                    });
                deeds.about(tx, viewer, "task_reopened", about, "");
              });
    }
    return open;
  }
}
