package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.desk.PassedWords;
import dev.puntual.desk.tasks.TaskList.Row;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import dev.puntual.worklist.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the team has to do, and what it did. */
@Controller
@Permission(Right.LOOK)
class TaskPages {

  static final String PATH = "/pendientes";

  private static final int PAGE = 50;

  private final TenantTransactions transactions;
  private final RuleTexts rules;
  private final CallsNow calls;
  private final Tasks tasks;
  private final DebtorSide debtors;

  TaskPages(
      TenantTransactions transactions,
      RuleTexts rules,
      CallsNow calls,
      Tasks tasks,
      DebtorSide debtors) {
    this.transactions = transactions;
    this.rules = rules;
    this.calls = calls;
    this.tasks = tasks;
    this.debtors = debtors;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "que", defaultValue = "") String kind,
      @RequestParam(name = "ver", defaultValue = "") String which,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    var from = Cursor.read(after).orElse(null);
    boolean ended = which.equals("terminados");
    boolean mine = which.equals("mios");
    var list =
        transactions.in(
            viewer.tenant(),
            tx ->
                ended
                    ? ended(tx, asked(kind), from)
                    : todo(tx, viewer, new Asked(asked(kind), mine, from), null));
    return Pages.html(
        new StaticTemplates().deskTasks(viewer, list, new PassedWords(viewer.voice(), rules)));
  }

  /** The page again that the form was sent from, with the task that was refused. */
  ResponseEntity<byte[]> refused(Viewer viewer, Refused refused) {
    return from(viewer, refused.task(), refused.typed())
        .map(debtor -> debtors.refused(viewer, debtor, refused))
        .orElseGet(() -> listed(viewer, refused));
  }

  /** Past a call that somebody lets be for now. */
  @GetMapping("/pendientes/{task}/siguiente")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> skip(
      Viewer viewer,
      @PathVariable UUID task,
      @RequestParam(name = "lista", defaultValue = "") String list) {
    return Pages.seeOther(onward(viewer, task, Map.of("lista", list, "de", "cliente")));
  }

  /** Where to go on: to the next customer of a run of calls, else where the form was sent from. */
  String onward(Viewer viewer, UUID task, Map<String, String> typed) {
    return CallRun.of(typed.getOrDefault("lista", ""))
        .map(run -> transactions.in(viewer.tenant(), tx -> onward(tx, viewer, task, run)))
        .orElseGet(() -> back(viewer, task, typed));
  }

  private String onward(TenantTx tx, Viewer viewer, UUID task, CallRun run) {
    var before = tasks.debtor(tx, task).map(DebtorId::value).orElse(null);
    var next = new CallRun(run.mine(), before, "");
    return new CallNext(calls)
        .after(tx, viewer, run.mine(), task)
        .map(row -> next.page(row.debtor()))
        .orElseGet(run::list);
  }

  /** The rest of the address that takes back what ended in a run of calls; empty outside of one. */
  static String undoing(Map<String, String> typed) {
    return CallRun.of(typed.getOrDefault("lista", ""))
        .map(run -> run.mine() ? "/mios" : "/todos")
        .orElse("");
  }

  /** What was just kept, and about whom. */
  String saved(Viewer viewer, UUID task) {
    return transactions
        .in(viewer.tenant(), tx -> TaskRows.ended(tx, task))
        .map(row -> saved(viewer, row))
        .orElseGet(() -> viewer.say("desk.tasks.ended.done"));
  }

  private static String saved(Viewer viewer, Row row) {
    var said = EndWords.said(row, viewer.voice());
    return viewer.say(
        "desk.tasks.saved", row.name(), said.isEmpty() ? EndWords.chip(row, viewer.voice()) : said);
  }

  /** Where the form was sent from: the debtor's page, or the list as it was. */
  String back(Viewer viewer, UUID task, Map<String, String> typed) {
    return from(viewer, task, typed)
        .map(debtor -> "/cartera/" + debtor)
        .orElseGet(() -> Asked.of(typed).address());
  }

  /** Whose page it was; empty for the list. */
  private Optional<DebtorId> from(Viewer viewer, UUID task, Map<String, String> typed) {
    return typed.getOrDefault("de", "").equals("cliente")
        ? transactions.in(viewer.tenant(), tx -> tasks.debtor(tx, task))
        : Optional.empty();
  }

  private ResponseEntity<byte[]> listed(Viewer viewer, Refused refused) {
    var asked = Asked.of(refused.typed());
    var list = transactions.in(viewer.tenant(), tx -> todo(tx, viewer, asked, refused));
    return Pages.invalid(
        new StaticTemplates().deskTasks(viewer, list, new PassedWords(viewer.voice(), rules)));
  }

  static @Nullable String asked(String kind) {
    return TaskList.KINDS.contains(kind) ? kind : null;
  }

  private TaskList todo(TenantTx tx, Viewer viewer, Asked asked, @Nullable Refused refused) {
    var rows =
        TaskRows.todo(
            tx,
            viewer.today(),
            asked.kind(),
            viewer.identity().personId(),
            asked.mine(),
            asked.after(),
            PAGE + 1);
    var judged = calls.judged(tx, viewer.voice(), rows);
    return list(
        asked.mine() ? "mios" : "",
        asked.kind(),
        asked.after(),
        PageOf.cut(judged, PAGE, TaskRows::todoKey),
        refused);
  }

  private static TaskList ended(TenantTx tx, @Nullable String kind, @Nullable Cursor after) {
    var rows = TaskRows.ended(tx, kind, after, PAGE + 1);
    return list("terminados", kind, after, PageOf.cut(rows, PAGE, TaskRows::endedKey), null);
  }

  private static TaskList list(
      String which,
      @Nullable String kind,
      @Nullable Cursor after,
      PageOf<Row> page,
      @Nullable Refused refused) {
    var next = page.next();
    var more =
        next == null
            ? null
            : PATH
                + "?"
                + (which.isEmpty() ? "" : "ver=" + which + "&")
                + (kind == null ? "" : "que=" + kind + "&")
                + "desde="
                + next.write();
    return new TaskList(
        which, kind, after == null ? "" : after.write(), page.rows(), more, refused);
  }
}
