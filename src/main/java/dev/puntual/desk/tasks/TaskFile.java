package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Sheet;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the team has to do as a file, read a stretch at a time. */
@Controller
@Permission(Right.LOOK)
class TaskFile {

  private static final List<String> COLUMNS =
      List.of("kind", "debtor", "tone", "currency", "amount", "debts", "late", "phones", "since");
  private static final int STRETCH = 1_000;

  private final TenantTransactions transactions;
  private final CallsNow calls;

  TaskFile(TenantTransactions transactions, CallsNow calls) {
    this.transactions = transactions;
    this.calls = calls;
  }

  @GetMapping("/pendientes/lista.csv")
  ResponseEntity<InputStreamResource> file(
      Viewer viewer, @RequestParam(name = "que", defaultValue = "") String kind) {
    return Download.csv(
        viewer.say("desk.tasks.file", viewer.today().toString()),
        viewer.voice(),
        sheet -> write(sheet, viewer, TaskPages.asked(kind)));
  }

  private void write(Sheet sheet, Viewer viewer, @Nullable String kind) {
    var head = new ArrayList<Object>();
    COLUMNS.forEach(column -> head.add(viewer.say("desk.tasks.file." + column)));
    sheet.row(head);
    Cursor after = null;
    do {
      var from = after;
      var rows =
          transactions.in(
              viewer.tenant(),
              tx -> calls.judged(tx, viewer.voice(), rows(tx, viewer, kind, from)));
      rows.forEach(
          row -> {
            sheet.row(cells(viewer, row, row.owed()));
            row.also().forEach(sum -> sheet.row(cells(viewer, row, sum)));
          });
      after = rows.size() < STRETCH ? null : TaskRows.todoKey(rows.getLast());
    } while (after != null && sheet.hasRoom());
  }

  private static List<TaskList.Row> rows(
      TenantTx tx, Viewer viewer, @Nullable String kind, @Nullable Cursor from) {
    return TaskRows.todo(
        tx, viewer.today(), kind, viewer.identity().personId(), false, from, STRETCH);
  }

  private static List<Object> cells(Viewer viewer, TaskList.Row row, Money owed) {
    return List.of(
        viewer.say("dunning.action." + row.kind()),
        row.name(),
        viewer.say("dunning.stage." + row.tone()),
        owed.currency().getCurrencyCode(),
        owed,
        row.debts(),
        row.late(),
        phones(row),
        row.since());
  }

  /** A number that nobody may call now stays out of the file; why stands in its place. */
  private static String phones(TaskList.Row row) {
    var open =
        row.phones().stream()
            .filter(phone -> phone.shut().isEmpty())
            .map(TaskList.Phone::number)
            .collect(Collectors.joining(", "));
    return open.isEmpty() ? row.shut() : open;
  }
}
