package dev.puntual.intake;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.files.FileStore;
import dev.puntual.platform.wakes.Wakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Erases what files said of one debtor. Words go with the transaction; files that hold the person
 * go afterwards, whole, because half a file proves nothing: what they brought stays in the books.
 */
public final class Forgetting {

  /** How long a file is kept as it came: the shelf life of raw copies in the notes. */
  public static final Duration KEPT = Duration.ofDays(90);

  static final String AGEING = "intake-ageing";

  private static final SqlFile BAD_ROWS = SqlFile.beside(Forgetting.class, "forget_bad_rows");
  private static final SqlFile READINGS = SqlFile.beside(Forgetting.class, "forget_readings");
  private static final SqlFile ASK = SqlFile.beside(Forgetting.class, "forget_ask");
  private static final SqlFile ASKED = SqlFile.beside(Forgetting.class, "forget_asked");
  private static final SqlFile DONE = SqlFile.beside(Forgetting.class, "forget_done");
  private static final SqlFile FILES = SqlFile.beside(Forgetting.class, "forget_files");
  private static final SqlFile OLD = SqlFile.beside(Forgetting.class, "old_files");
  private static final SqlFile OLDEST = SqlFile.beside(Forgetting.class, "file_oldest");
  private static final SqlFile GONE = SqlFile.beside(Forgetting.class, "file_gone");
  private static final int SOME = 200;

  /** An old file that is being loaded is asked after again. */
  private static final Duration IN_USE = Duration.ofMinutes(1);

  private final TenantTransactions transactions;
  private final Wakes wakes;
  private final FileStore store;
  private final InstantSource clock;

  Forgetting(TenantTransactions transactions, Wakes wakes, FileStore store, InstantSource clock) {
    this.transactions = transactions;
    this.wakes = wakes;
    this.store = store;
    this.clock = clock;
  }

  private record Asked(UUID debtor, Traces traces) {}

  /** For good; {@link #follow} must come after the commit, now or at the next beat. */
  public void forget(TenantTx tx, DebtorId debtor, Traces traces) {
    tx.sql(BAD_ROWS).param("whole", traces.whole()).param("pattern", traces.pattern()).update();
    tx.sql(READINGS).param("any", traces.any()).param("pattern", traces.pattern()).update();
    tx.sql(ASK)
        .param("debtor", debtor.value())
        .param("words", traces.words().toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    wakes.set(tx, AGEING, clock.instant());
  }

  /** Deletes the files that hold anybody who was erased. A file on its way waits for the next. */
  public void follow(TenantId tenant) {
    var asked =
        transactions.in(
            tenant,
            tx ->
                tx.sql(ASKED)
                    .query(
                        (row, _) ->
                            new Asked(
                                row.getObject("debtor_id", UUID.class),
                                new Traces(List.of((String[]) row.getArray("words").getArray()))))
                    .list());
    for (var one : asked) {
      for (var file : files(tenant, FILES)) {
        if (names(store.path(tenant, file), one.traces().finder())) {
          drop(tenant, file);
        }
      }
      transactions.run(tenant, tx -> tx.sql(DONE).param("debtor", one.debtor()).update());
    }
  }

  /** Does what is left undone and due, some at a time; returns when there is more to do. */
  Optional<Instant> age(TenantId tenant) {
    follow(tenant);
    files(tenant, OLD).forEach(file -> drop(tenant, file));
    var now = clock.instant();
    return transactions
        .in(tenant, tx -> tx.sql(OLDEST).query(Timestamp.class).optional())
        .map(oldest -> oldest.toInstant().plus(KEPT))
        .map(due -> due.isAfter(now) ? due : now.plus(IN_USE));
  }

  private List<UUID> files(TenantId tenant, SqlFile which) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(which)
                .param("days", (int) KEPT.toDays())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", SOME)
                .query((row, _) -> row.getObject("file_id", UUID.class))
                .list());
  }

  /** One that cannot be read is of no use to anybody, and may hold anybody. */
  private static boolean names(Path path, Traces.Finder finder) {
    if (!Files.exists(path)) {
      return false;
    }
    try {
      var source = SourceFile.of(path);
      for (int table = 0; table < source.tables().size(); table++) {
        if (names(source, table, finder)) {
          return true;
        }
      }
      return false;
    } catch (RefusedFile _) {
      return true;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean names(SourceFile source, int table, Traces.Finder finder)
      throws IOException {
    var cells = new Cells();
    try (var rows = source.open(table)) {
      while (rows.next(cells)) {
        for (int column = 0; column < cells.count(); column++) {
          if (cells.length(column) > 0 && finder.in(cells.text(column))) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** First from the disk: told before, it might stay there for ever. */
  private void drop(TenantId tenant, UUID file) {
    try {
      store.drop(tenant, file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    var now = Timestamp.from(clock.instant());
    transactions.run(tenant, tx -> tx.sql(GONE).param("file", file).param("now", now).update());
  }
}
