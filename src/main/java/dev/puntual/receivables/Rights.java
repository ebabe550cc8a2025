package dev.puntual.receivables;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people asked about their own data, and that it is erased here: name, code, addresses and
 * words. Debts, entries and sums stay, because the books must.
 */
public final class Rights {

  private static final SqlFile ASK = SqlFile.beside(Rights.class, "rights_ask");
  private static final SqlFile OF = SqlFile.beside(Rights.class, "rights_of");
  private static final SqlFile ANSWER = SqlFile.beside(Rights.class, "rights_answer");
  private static final SqlFile PRESSING = SqlFile.beside(Rights.class, "rights_pressing");
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

  /** What somebody may ask about their own data. */
  public enum Kind {
    ACCESS,
    RECTIFICATION,
    ERASURE,
    OPPOSITION;

    /** As stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One request.
   *
   * @param kind {@link Kind#code}
   * @param state {@code held}, {@code done}, {@code refused} or {@code withdrawn}
   * @param answerBy the last day that the law of their country leaves
   * @param answeredAt when they were told what comes of it; an erasure may wait on
   * @param answer with what it was answered; perhaps empty
   */
  public record Request(
      UUID id,
      String kind,
      String said,
      Instant at,
      String state,
      LocalDate receivedOn,
      LocalDate answerBy,
      @Nullable Instant answeredAt,
      String answer) {

    /** Whether nobody told them anything yet. */
    public boolean owed() {
      return answeredAt == null;
    }
  }

  /** The newest first, at most fifty. */
  public List<Request> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query(
            (row, _) -> {
              var answered = row.getTimestamp("answered_at");
              return new Request(
                  row.getObject("request_id", UUID.class),
                  row.getString("kind"),
                  row.getString("said"),
                  row.getTimestamp("asked_at").toInstant(),
                  row.getString("state"),
                  row.getObject("received_on", LocalDate.class),
                  row.getObject("answer_by", LocalDate.class),
                  answered == null ? null : answered.toInstant(),
                  row.getString("answer"));
            })
        .list();
  }

  /** How many that nobody answered have no day left after this one. */
  public static int pressing(TenantTx tx, LocalDate by) {
    return tx.sql(PRESSING).param("by", by).query(Integer.class).single();
  }

  /**
   * Notes what they asked, and until when the law of their country leaves to answer. False when the
   * same waits already.
   *
   * @param received the day on which it reached the company
   */
  public boolean ask(
      TenantTx tx, DebtorId debtor, Kind kind, String said, LocalDate received, UUID person) {
    return note(tx, debtor, kind, said, received, "held", person);
  }

  /** Notes that they were told what is kept of them; what waited for it is answered. */
  public void told(TenantTx tx, DebtorId debtor, String said, LocalDate day, UUID person) {
    if (!close(tx, debtor, Kind.ACCESS, "done", said, person)) {
      note(tx, debtor, Kind.ACCESS, said, day, "done", person);
    }
  }

  private boolean note(
      TenantTx tx,
      DebtorId debtor,
      Kind kind,
      String said,
      LocalDate received,
      String state,
      UUID person) {
    return tx.sql(ASK)
            .param("id", Ids.next())
            .param("debtor", debtor.value())
            .param("kind", kind.code())
            .param("said", said)
            .param("state", state)
            .param("received", received)
            .param("answer", state.equals("held") ? "" : said)
            .param("person", person)
            .param("now", now())
            .update()
        == 1;
  }

  /**
   * They were told what comes of it. All but an erasure that is granted, which waits for its debts,
   * is closed with it. False when it does not wait.
   *
   * @param granted false where the law lets the company refuse
   * @param answer in words, at most five hundred characters
   */
  public boolean answer(
      TenantTx tx, DebtorId debtor, UUID request, boolean granted, String answer, UUID person) {
    return tx.sql(ANSWER)
            .param("debtor", debtor.value())
            .param("request", request)
            .param("state", granted ? "done" : "refused")
            .param("answer", answer)
            .param("person", person)
            .param("now", now())
            .update()
        == 1;
  }

  /** They no longer want to be erased. False when nothing waits. */
  public boolean withdraw(TenantTx tx, DebtorId debtor, UUID person) {
    return close(tx, debtor, Kind.ERASURE, "withdrawn", "", person);
  }

  private boolean close(
      TenantTx tx, DebtorId debtor, Kind kind, String state, String answer, UUID person) {
    return tx.sql(CLOSE)
            .param("debtor", debtor.value())
            .param("kind", kind.code())
            .param("state", state)
            .param("answer", answer)
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
    if (!close(tx, debtor, Kind.ERASURE, "done", "", person)) {
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
