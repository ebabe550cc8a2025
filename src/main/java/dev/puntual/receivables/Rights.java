package dev.puntual.receivables;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people asked about their own data, and that it is erased here: name, code, addresses and
 * words. Debts, entries and sums stay, because the books must.
 */
public final class Rights {

  private static final SqlFile ASK = SqlFile.beside(Rights.class, "rights_ask");
  private static final SqlFile OF = SqlFile.beside(Rights.class, "rights_of");
  private static final SqlFile CLOSE = SqlFile.beside(Rights.class, "rights_close");
  private static final SqlFile HIDDEN = SqlFile.beside(Rights.class, "rights_hidden");
  private static final SqlFile HELD = SqlFile.beside(Rights.class, "rights_held");
  private static final SqlFile DEBTS = SqlFile.beside(Rights.class, "rights_debts");
  private static final SqlFile DEBTOR = SqlFile.beside(Rights.class, "erase_debtor");
  private static final SqlFile CONTACTS = SqlFile.beside(Rights.class, "erase_contacts");
  private static final SqlFile WORDS = SqlFile.beside(Rights.class, "erase_words");

  private final InstantSource clock;

  public Rights(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * One request.
   *
   * @param kind {@code erasure} or {@code access}
   * @param state {@code held}, {@code done} or {@code withdrawn}
   */
  public record Request(
      UUID id, String kind, String said, Instant at, String state, @Nullable Instant closedAt) {}

  /** The newest first, at most fifty. */
  public List<Request> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query(
            (row, _) -> {
              var closed = row.getTimestamp("closed_at");
              return new Request(
                  row.getObject("request_id", UUID.class),
                  row.getString("kind"),
                  row.getString("said"),
                  row.getTimestamp("asked_at").toInstant(),
                  row.getString("state"),
                  closed == null ? null : closed.toInstant());
            })
        .list();
  }

  /** Notes that they asked to be erased. False when that waits already. */
  public boolean askErasure(TenantTx tx, DebtorId debtor, String said, UUID person) {
    return note(tx, debtor, "erasure", said, "held", person);
  }

  /** Notes that they were told what is kept of them. */
  public void told(TenantTx tx, DebtorId debtor, String said, UUID person) {
    note(tx, debtor, "access", said, "done", person);
  }

  private boolean note(
      TenantTx tx, DebtorId debtor, String kind, String said, String state, UUID person) {
    return tx.sql(ASK)
            .param("id", Ids.next())
            .param("debtor", debtor.value())
            .param("kind", kind)
            .param("said", said)
            .param("state", state)
            .param("person", person)
            .param("now", now())
            .update()
        == 1;
  }

  /** They no longer want it. False when nothing waits. */
  public boolean withdraw(TenantTx tx, DebtorId debtor, UUID person) {
    return close(tx, debtor, "withdrawn", person);
  }

  private boolean close(TenantTx tx, DebtorId debtor, String state, UUID person) {
    return tx.sql(CLOSE)
            .param("debtor", debtor.value())
            .param("state", state)
            .param("person", person)
            .param("now", now())
            .update()
        == 1;
  }

  /** Whether an erasure waits: meanwhile only who decides sees more than that. */
  public static boolean held(TenantTx tx, DebtorId debtor) {
    return tx.sql(HELD).param("debtor", debtor.value()).query(Boolean.class).single();
  }

  /** All whose erasure waits: few, and seen by those who decide alone. */
  public static List<UUID> hidden(TenantTx tx) {
    return tx.sql(HIDDEN).query((row, _) -> row.getObject("debtor_id", UUID.class)).list();
  }

  /** How many debts stand against an erasure. */
  public int openDebts(TenantTx tx, DebtorId debtor) {
    return tx.sql(DEBTS).param("debtor", debtor.value()).query(Integer.class).single();
  }

  /**
   * Erases what this room keeps of a person, and answers their request. False when nothing waits:
   * then nothing is erased.
   *
   * @throws IllegalStateException while they still owe something
   */
  public boolean erase(TenantTx tx, DebtorId debtor, UUID person) {
    if (openDebts(tx, debtor) > 0) {
      throw new IllegalStateException("still owes");
    }
    if (!close(tx, debtor, "done", person)) {
      return false;
    }
    tx.sql(CONTACTS).param("debtor", debtor.value()).update();
    tx.sql(WORDS).param("debtor", debtor.value()).update();
    tx.sql(DEBTOR).param("debtor", debtor.value()).param("now", now()).update();
    return true;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
