package dev.puntual.receivables;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * The letter box for files of receivables: a temporary table of the loading transaction, filled by
 * COPY, checked in sets, absorbed in sets. Nobody else can see it, and it is gone with the
 * transaction, so a crash leaves nothing half-loaded.
 *
 * <p>Columns of {@code pg_temp.in_document}, in COPY order: line, problem, field, value,
 * debtor_code, debtor_name, tax_id, country, language, zone, email, phone, contact_name,
 * contact_role, number, instalment, issued_on, due_on, currency, amount, balance, settled_on,
 * settled, concept, attributes, place, standing. Rows with a problem are left alone. {@code
 * balance} null means that the file does not speak of payments.
 */
public final class IncomingDocuments {

  private static final SqlFile OPEN = SqlFile.beside(IncomingDocuments.class, "incoming_open");
  private static final SqlFile COPY = SqlFile.beside(IncomingDocuments.class, "incoming_copy");
  private static final SqlFile ANALYZE =
      SqlFile.beside(IncomingDocuments.class, "incoming_analyze");
  private static final SqlFile DEBTORS =
      SqlFile.beside(IncomingDocuments.class, "incoming_debtors");
  private static final SqlFile CONTACTS =
      SqlFile.beside(IncomingDocuments.class, "incoming_contacts");
  private static final SqlFile LOCK = SqlFile.beside(IncomingDocuments.class, "incoming_lock");
  private static final SqlFile CHANGED =
      SqlFile.beside(IncomingDocuments.class, "incoming_changed");
  private static final SqlFile NEW = SqlFile.beside(IncomingDocuments.class, "incoming_new");

  /** So many rows are found by key sooner than all that a large company is owed is read. */
  static final int FEW = 1_000;

  private final InstantSource clock;
  private final Ledger ledger;
  private final List<ReceivablesNews> listeners;

  public IncomingDocuments(InstantSource clock, Ledger ledger, List<ReceivablesNews> listeners) {
    this.clock = clock;
    this.ledger = ledger;
    this.listeners = listeners;
  }

  /**
   * What a file changed.
   *
   * @param debtors debtors seen for the first time or under a new name
   * @param contacts addresses seen for the first time
   * @param added receivables that were not there, or were taken back
   * @param settled of those added, how many came already paid
   * @param changed receivables whose terms or balance differ from what we held
   */
  public record Absorbed(int debtors, int contacts, int added, int settled, int changed) {}

  /** Receivables that a file will change; of those, how many were taken back and come again. */
  private record Held(int all, int revived) {}

  public void open(TenantTx tx) {
    tx.sql(OPEN).update();
  }

  /** Streams rows in COPY text format; returns how many arrived. */
  public long copy(TenantTx tx, InputStream rows) {
    long copied = tx.copyIn(COPY, rows);
    tx.sql(ANALYZE).update();
    if (copied > FEW) {
      tx.expectMany();
    }
    return copied;
  }

  /** Takes in all rows without a problem. Repeating it with the same rows changes nothing. */
  public Absorbed absorb(TenantTx tx, UUID fileId) {
    var now = Timestamp.from(clock.instant());
    int debtors = tx.sql(DEBTORS).param("now", now).update();
    int contacts = tx.sql(CONTACTS).param("now", now).update();
    var held =
        tx.sql(LOCK)
            .query((row, _) -> new Held(row.getInt("held"), row.getInt("revived")))
            .single();
    int changed = held.all() == 0 ? 0 : tx.sql(CHANGED).param("file", fileId.toString()).update();
    ledger.fold(tx);
    var added =
        tx.sql(NEW)
            .param("now", now)
            .param("file", fileId.toString())
            .query((row, _) -> new int[] {row.getInt("added"), row.getInt("settled")})
            .single();
    listeners.forEach(listener -> listener.changed(tx, ReceivablesNews.Cause.FILE));
    return new Absorbed(
        debtors, contacts, added[0] + held.revived(), added[1], changed - held.revived());
  }
}
