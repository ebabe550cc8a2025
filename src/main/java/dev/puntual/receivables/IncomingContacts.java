package dev.puntual.receivables;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.InstantSource;

/**
 * The letter box for contact lists, a temporary table like {@link IncomingDocuments}'. Columns of
 * {@code pg_temp.in_contact}, in COPY order: line, problem, field, value, debtor_code, debtor_name,
 * contact_name, contact_role, email, phone, language.
 */
public final class IncomingContacts {

  private static final SqlFile OPEN = SqlFile.beside(IncomingContacts.class, "contacts_open");
  private static final SqlFile COPY = SqlFile.beside(IncomingContacts.class, "contacts_copy");
  private static final SqlFile ANALYZE = SqlFile.beside(IncomingContacts.class, "contacts_analyze");
  private static final SqlFile MATCH = SqlFile.beside(IncomingContacts.class, "contacts_match");
  private static final SqlFile ABSORB = SqlFile.beside(IncomingContacts.class, "contacts_absorb");

  private final InstantSource clock;

  public IncomingContacts(InstantSource clock) {
    this.clock = clock;
  }

  public void open(TenantTx tx) {
    tx.sql(OPEN).update();
  }

  /** Streams rows in COPY text format; returns how many arrived. */
  public long copy(TenantTx tx, InputStream rows) {
    long copied = tx.copyIn(COPY, rows);
    tx.sql(ANALYZE).update();
    if (copied > IncomingDocuments.FEW) {
      tx.expectMany();
    }
    return copied;
  }

  /**
   * Finds each row's debtor by code, else by a name that only one debtor has; rows that find nobody
   * get the problem {@code debtor_unknown}, rows whose name fits several {@code debtor_ambiguous}.
   */
  public void match(TenantTx tx) {
    tx.sql(MATCH).update();
  }

  /** Takes in all matched rows and returns how many addresses are new or came back. */
  public int absorb(TenantTx tx) {
    return tx.sql(ABSORB).param("now", Timestamp.from(clock.instant())).update();
  }
}
