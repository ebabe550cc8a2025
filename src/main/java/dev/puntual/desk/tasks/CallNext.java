package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is to be called after a call: the next of the list whom somebody may call at this moment. */
final class CallNext {

  private static final SqlFile KEY = SqlFile.beside(CallNext.class, "call_key");

  /** Rows looked at before whoever calls sees the list instead. */
  private static final int FAR = 60;

  private final CallsNow calls;

  CallNext(CallsNow calls) {
    this.calls = calls;
  }

  private record Key(Cursor at, UUID debtor) {}

  /**
   * The first after that task, else the first of the list; never the same debtor again, nor one
   * whom a colleague is calling. A few statements, whatever the length of the list.
   */
  Optional<TaskList.Row> after(TenantTx tx, Viewer viewer, boolean mine, UUID task) {
    return tx.sql(KEY)
        .param("task", task)
        .query(
            (row, _) ->
                new Key(
                    new Cursor(row.getObject("due_on", LocalDate.class).toString(), task),
                    row.getObject("debtor_id", UUID.class)))
        .optional()
        .flatMap(
            key ->
                first(tx, viewer, mine, key.at(), key.debtor())
                    .or(() -> first(tx, viewer, mine, null, key.debtor())));
  }

  private Optional<TaskList.Row> first(
      TenantTx tx, Viewer viewer, boolean mine, @Nullable Cursor from, UUID but) {
    var looks = viewer.identity().personId();
    var rows = TaskRows.todo(tx, viewer.today(), "call", looks, mine, from, FAR);
    return calls.judged(tx, viewer.voice(), rows).stream()
        .filter(row -> !row.debtor().value().equals(but) && row.callable())
        .findFirst();
  }
}
