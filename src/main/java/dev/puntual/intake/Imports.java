package dev.puntual.intake;

import dev.puntual.intake.columns.Purpose;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.jobs.Pulse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The files of a company: which there are, how far each is, and the word "load". */
public final class Imports {

  private static final SqlFile LIST = SqlFile.beside(Imports.class, "file_list");
  private static final SqlFile FIND = SqlFile.beside(Imports.class, "file_find");
  private static final SqlFile QUEUE = SqlFile.beside(Imports.class, "file_queue");
  private static final SqlFile REMEMBER = SqlFile.beside(Imports.class, "remember");
  private static final SqlFile OPEN_PROGRESS = SqlFile.beside(Imports.class, "progress_open");
  private static final SqlFile PROGRESS = SqlFile.beside(Imports.class, "progress_find");

  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final ObjectProvider<Pulse> pulse;

  Imports(TenantTransactions transactions, InstantSource clock, ObjectProvider<Pulse> pulse) {
    this.transactions = transactions;
    this.clock = clock;
    this.pulse = pulse;
  }

  /** The latest files, newest first; {@code before} is the last one of the page above. */
  public List<ImportFile> list(TenantId tenant, @Nullable ImportFile before, int size) {
    var from = before == null ? Instant.parse("9999-01-01T00:00:00Z") : before.uploadedAt();
    return transactions.in(
        tenant,
        tx ->
            tx.sql(LIST)
                .param("before", Timestamp.from(from))
                .param("before_id", before == null ? new UUID(-1, -1) : before.id())
                .param("size", size)
                .query(Imports::read)
                .list());
  }

  /** One file with what we understood of it and what came of it. */
  public Optional<ImportFile> find(TenantId tenant, UUID file) {
    return transactions.in(tenant, tx -> find(tx, file));
  }

  /** How far the load of a file is; empty when it is not on its way. */
  public Optional<Progress> progress(TenantId tenant, UUID file) {
    return transactions.in(
        tenant, tx -> tx.sql(PROGRESS).param("file", file).query(Imports::readProgress).optional());
  }

  /**
   * Lets a file load in the background; false when it is already on its way, or loaded, or not
   * ready. What its columns mean is remembered for the next file that has the same ones.
   */
  public boolean load(TenantId tenant, UUID file) {
    return load(tenant, file, null);
  }

  /** The same, at the word of a person, whose name the audit will show. */
  public boolean load(TenantId tenant, UUID file, @Nullable UUID person) {
    boolean queued =
        transactions.in(
            tenant,
            tx -> {
              var found = find(tx, file);
              if (found.isEmpty() || !queue(tx, file, person)) {
                return false;
              }
              var now = Timestamp.from(clock.instant());
              tx.sql(OPEN_PROGRESS).param("file", file).param("now", now).update();
              remember(tx, found.get().draft(), now);
              return true;
            });
    if (queued) {
      pulse.ifAvailable(Pulse::wake);
    }
    return queued;
  }

  private static boolean queue(TenantTx tx, UUID file, @Nullable UUID person) {
    return tx.sql(QUEUE).param("file", file).param("person", person).update() > 0;
  }

  private static void remember(TenantTx tx, @Nullable Draft draft, Timestamp now) {
    String key = draft == null ? "" : HeaderKey.of(draft.reading().headers());
    if (draft != null && !key.isEmpty()) {
      tx.sql(REMEMBER)
          .param("header_key", key)
          .param("reading", Json.write(draft.reading()))
          .param("now", now)
          .update();
    }
  }

  static Optional<ImportFile> find(TenantTx tx, UUID file) {
    return tx.sql(FIND).param("file", file).query(Imports::read).optional();
  }

  /** As the table keeps it: empty for whatever cannot be loaded. */
  static String code(Purpose purpose) {
    return switch (purpose) {
      case RECEIVABLES -> "receivables";
      case CONTACTS -> "contacts";
      case INVOICE_LINES, UNKNOWN -> "";
    };
  }

  private static ImportFile read(ResultSet row, int number) throws SQLException {
    var draft = row.getString("draft");
    var result = row.getString("result");
    return new ImportFile(
        row.getObject("file_id", UUID.class),
        row.getString("name"),
        row.getLong("bytes"),
        row.getTimestamp("uploaded_at").toInstant(),
        FileState.of(row.getString("state")),
        row.getString("problem"),
        row.getString("purpose"),
        row.getString("format"),
        draft == null ? null : Json.read(draft, Draft.class),
        result == null ? null : Json.read(result, LoadResult.class),
        instant(row.getTimestamp("loaded_at")),
        instant(row.getTimestamp("undone_at")),
        instant(row.getTimestamp("same_loaded_at")));
  }

  private static Progress readProgress(ResultSet row, int number) throws SQLException {
    long expected = row.getLong("rows_expected");
    return new Progress(
        Progress.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        row.getLong("rows_done"),
        expected == 0 ? null : expected,
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("seen_at").toInstant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
