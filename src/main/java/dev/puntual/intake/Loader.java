package dev.puntual.intake;

import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.typing.Tally;
import dev.puntual.intake.typing.TypedRows;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.files.FileStore;
import dev.puntual.receivables.IncomingContacts;
import dev.puntual.receivables.IncomingDocuments;
import dev.puntual.tenants.Audit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Loads a file in one transaction: rows stream into a letter box, are checked and absorbed in sets,
 * and what was not taken is kept with its reason. Either all of that is there afterwards, or
 * nothing.
 */
final class Loader {

  private static final SqlFile CLAIM = SqlFile.beside(Loader.class, "file_claim");
  private static final SqlFile LOADED = SqlFile.beside(Loader.class, "file_loaded");
  private static final SqlFile CLEAR = SqlFile.beside(Loader.class, "bad_clear");
  private static final SqlFile BAD_DOCUMENTS = SqlFile.beside(Loader.class, "bad_documents");
  private static final SqlFile BAD_CONTACTS = SqlFile.beside(Loader.class, "bad_contacts");
  private static final SqlFile COUNT_DOCUMENTS = SqlFile.beside(Loader.class, "count_documents");
  private static final SqlFile COUNT_CONTACTS = SqlFile.beside(Loader.class, "count_contacts");

  private final TenantTransactions transactions;
  private final FileStore store;
  private final IncomingDocuments documents;
  private final IncomingContacts contacts;
  private final ListedPermits permitted;
  private final Running running;
  private final Audit audit;
  private final InstantSource clock;

  /** What became of a load. */
  sealed interface Loaded {

    /** Everything good in it is there, and everything bad is listed. */
    record Whole() implements Loaded {}

    /** Somebody else loads it, or it no longer waits. */
    record NotOurs() implements Loaded {}

    /** It cannot be read at this 1-based line, or at all (0). */
    record Refused(Refusal refusal, long line) implements Loaded {}
  }

  /** Where what a file says is put down, by what it is of. */
  record Boxes(IncomingDocuments documents, IncomingContacts contacts, ListedPermits permits) {}

  /** A file that is ours to load now. */
  private record Claimed(String name, @Nullable UUID person, Reading reading) {}

  Loader(
      TenantTransactions transactions,
      FileStore store,
      Boxes boxes,
      Running running,
      Audit audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.documents = boxes.documents();
    this.contacts = boxes.contacts();
    this.permitted = boxes.permits();
    this.running = running;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Loads the file unless somebody else is at it. When it turns out to be unreadable further down,
   * nothing was kept.
   */
  Loaded load(TenantId tenant, UUID file) {
    try {
      return transactions.repeatable(
          tenant,
          tx ->
              tx.sql(CLAIM)
                  .param("file", file)
                  .query(
                      (row, _) ->
                          new Claimed(
                              row.getString("name"),
                              row.getObject("loaded_by", UUID.class),
                              Json.read(row.getString("draft"), Draft.class).reading()))
                  .optional()
                  .map(claimed -> load(tx, file, claimed))
                  .orElse(new Loaded.NotOurs()));
    } catch (UncheckedIOException e) {
      var refused = RefusedFile.in(e).orElseThrow(() -> e);
      return new Loaded.Refused(refused.refusal(), refused.line());
    }
  }

  private Loaded load(TenantTx tx, UUID file, Claimed claimed) {
    var reading = claimed.reading();
    try (var rows = open(tx.tenant(), file, reading)) {
      var load = running.begin(tx.tenant(), file, rows);
      try {
        tx.sql(CLEAR).param("file", file).update();
        var result =
            reading.purpose() == Purpose.CONTACTS
                ? loadContacts(tx, file, rows, load)
                : loadDocuments(tx, file, rows, load, reading);
        var permits = permits(tx, file, claimed);
        tx.sql(LOADED)
            .param("file", file)
            .param("result", Json.write(result.with(permits)))
            .param("now", Timestamp.from(clock.instant()))
            .update();
        audit.record(tx, claimed.person(), "intake.loaded", claimed.name(), "");
        return new Loaded.Whole();
      } finally {
        running.end(load);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LoadResult.@Nullable Permits permits(TenantTx tx, UUID file, Claimed claimed)
      throws IOException {
    var reading = claimed.reading();
    if (!TypedRows.speakOfPermits(reading)) {
      return null;
    }
    var source = SourceFile.of(store.path(tx.tenant(), file));
    try (var rows = TypedRows.permits(source.open(reading.table()), reading)) {
      return permitted.keep(tx, rows, reading, claimed.name(), claimed.person());
    }
  }

  private TypedRows open(TenantId tenant, UUID file, Reading reading) throws IOException {
    var source = SourceFile.of(store.path(tenant, file));
    return new TypedRows(source.open(reading.table()), reading);
  }

  private LoadResult loadDocuments(
      TenantTx tx, UUID file, TypedRows rows, Running.Load load, Reading reading) {
    documents.open(tx);
    documents.copy(tx, rows);
    load.saving();
    Checks.run(tx, reading);
    long good = tx.sql(COUNT_DOCUMENTS).query(Long.class).single();
    tx.sql(BAD_DOCUMENTS).param("file", file).update();
    var absorbed = documents.absorb(tx, file);
    var tally = rows.tally();
    return new LoadResult(
        tally.rows(),
        tally.good() + tally.bad() - good,
        tally.ignored(),
        absorbed.added(),
        absorbed.settled(),
        absorbed.changed(),
        good - absorbed.added() - absorbed.changed(),
        absorbed.debtors(),
        absorbed.contacts(),
        tally.dueBeforeIssue(),
        tally.unusableEmails(),
        tally.unreadPhones(),
        tally.warnings(),
        tally.owed(),
        null);
  }

  private LoadResult loadContacts(TenantTx tx, UUID file, TypedRows rows, Running.Load load) {
    contacts.open(tx);
    contacts.copy(tx, rows);
    load.saving();
    contacts.match(tx);
    long good = tx.sql(COUNT_CONTACTS).query(Long.class).single();
    tx.sql(BAD_CONTACTS).param("file", file).update();
    long added = contacts.absorb(tx);
    Tally tally = rows.tally();
    long bad = tally.good() + tally.bad() - good;
    return new LoadResult(
        tally.rows(),
        bad,
        tally.ignored(),
        added,
        0,
        0,
        good - added,
        0,
        added,
        0,
        0,
        tally.unreadPhones(),
        tally.warnings(),
        Map.of(),
        null);
  }
}
