package dev.puntual.intake;

import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.Cells;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.files.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a file that were not taken. */
public final class BadRows {

  private static final SqlFile PAGE = SqlFile.beside(BadRows.class, "bad_page");
  private static final SqlFile REASONS = SqlFile.beside(BadRows.class, "bad_reasons");
  private static final int BLOCK = 5_000;

  private final TenantTransactions transactions;
  private final FileStore store;

  BadRows(TenantTransactions transactions, FileStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  /**
   * One row that was not taken.
   *
   * @param line where it stands in the file, 1-based
   * @param field the meaning of the column at fault, a name of {@code FieldKind} in small letters
   * @param reason a code behind {@code intake.problem.} in the messages
   * @param value what stood there
   */
  public record BadRow(int line, String field, String reason, String value) {}

  /** Takes one bad row after the other, with the cells that the file has there. */
  public interface Taker {
    void take(BadRow row, List<String> cells) throws IOException;
  }

  /** The next bad rows behind a line, in the order of the file. */
  public List<BadRow> page(TenantId tenant, UUID file, int after, int size) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(PAGE)
                .param("file", file)
                .param("after", after)
                .param("size", size)
                .query(
                    (row, _) ->
                        new BadRow(
                            row.getInt("line"),
                            row.getString("field"),
                            row.getString("reason"),
                            row.getString("value")))
                .list());
  }

  /** How many rows failed for which reason, the most frequent first. */
  public Map<String, Long> reasons(TenantId tenant, UUID file) {
    var reasons = new LinkedHashMap<String, Long>();
    transactions.run(
        tenant,
        tx ->
            tx.sql(REASONS)
                .param("file", file)
                .query((row, _) -> reasons.put(row.getString("reason"), row.getLong("rows")))
                .list());
    return reasons;
  }

  /** Reads the file again and hands over its bad rows; without the file, their lines alone. */
  public void each(TenantId tenant, UUID file, Reading reading, Taker taker) throws IOException {
    var path = store.path(tenant, file);
    if (!Files.exists(path)) {
      for (var row = first(tenant, file, 0); row != null; row = first(tenant, file, row.line())) {
        taker.take(row, List.of());
      }
      return;
    }
    Queue<BadRow> bad = new ArrayDeque<>();
    var cells = new Cells();
    try (var rows = SourceFile.of(path).open(reading.table())) {
      var next = next(bad, tenant, file, 0);
      while (next != null && rows.next(cells)) {
        if (cells.line() == next.line()) {
          taker.take(next, texts(cells));
          next = next(bad, tenant, file, next.line());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private @Nullable BadRow first(TenantId tenant, UUID file, int after) {
    return page(tenant, file, after, 1).stream().findFirst().orElse(null);
  }

  private @Nullable BadRow next(Queue<BadRow> bad, TenantId tenant, UUID file, int after) {
    if (bad.isEmpty()) {
      bad.addAll(page(tenant, file, after, BLOCK));
    }
    return bad.poll();
  }

  private static List<String> texts(Cells cells) {
    var texts = new ArrayList<String>(cells.count());
    for (int column = 0; column < cells.count(); column++) {
      texts.add(cells.text(column));
    }
    return texts;
  }
}
