package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.desk.PassedWords;
import dev.puntual.desk.tasks.TaskList.Row;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

  TaskPages(TenantTransactions transactions, RuleTexts rules, CallsNow calls) {
    this.transactions = transactions;
    this.rules = rules;
    this.calls = calls;
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
                    : todo(tx, viewer, new Asked(asked(kind), mine), from, null, ""));
    return Pages.html(
        new StaticTemplates().deskTasks(viewer, list, new PassedWords(viewer.voice(), rules)));
  }

  /**
   * The first page again, with the task that was refused.
   *
   * @param why the key of what it lacks
   */
  ResponseEntity<byte[]> refused(Viewer viewer, UUID task, String why) {
    var list = transactions.in(viewer.tenant(), tx -> todo(tx, viewer, Asked.ALL, null, task, why));
    return Pages.invalid(
        new StaticTemplates().deskTasks(viewer, list, new PassedWords(viewer.voice(), rules)));
  }

  static @Nullable String asked(String kind) {
    return TaskList.KINDS.contains(kind) ? kind : null;
  }

  private record Asked(@Nullable String kind, boolean mine) {

    static final Asked ALL = new Asked(null, false);
  }

  private TaskList todo(
      TenantTx tx,
      Viewer viewer,
      Asked asked,
      @Nullable Cursor after,
      @Nullable UUID refused,
      String why) {
    var rows =
        TaskRows.todo(
            tx,
            viewer.today(),
            asked.kind(),
            viewer.identity().personId(),
            asked.mine(),
            after,
            PAGE + 1);
    var judged = calls.judged(tx, viewer.voice(), rows);
    return list(
        asked.mine() ? "mios" : "",
        asked.kind(),
        PageOf.cut(judged, PAGE, TaskRows::todoKey),
        refused,
        why);
  }

  private static TaskList ended(TenantTx tx, @Nullable String kind, @Nullable Cursor after) {
    var rows = TaskRows.ended(tx, kind, after, PAGE + 1);
    return list("terminados", kind, PageOf.cut(rows, PAGE, TaskRows::endedKey), null, "");
  }

  private static TaskList list(
      String which, @Nullable String kind, PageOf<Row> page, @Nullable UUID refused, String why) {
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
    return new TaskList(which, kind, page.rows(), more, refused, why);
  }
}
