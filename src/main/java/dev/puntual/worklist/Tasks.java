package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked to do about debts: a call, a notice, a mark. Rooms above insert into {@code
 * worklist.in_task} and call {@link #absorb} in the same transaction.
 */
public final class Tasks {

  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 500;

  private static final SqlFile ABSORB = SqlFile.beside(Tasks.class, "absorb_tasks");
  private static final SqlFile OWN = SqlFile.beside(Tasks.class, "own_tasks");
  private static final SqlFile TALKS = SqlFile.beside(Tasks.class, "end_talks");
  private static final SqlFile END = SqlFile.beside(Tasks.class, "end_task");
  private static final SqlFile END_CALLS = SqlFile.beside(Tasks.class, "end_calls");
  private static final SqlFile BY_ITSELF = SqlFile.beside(Tasks.class, "end_by_itself");
  private static final SqlFile CREDIT_LIFT = SqlFile.beside(Tasks.class, "credit_lift");
  private static final SqlFile REOPEN = SqlFile.beside(Tasks.class, "reopen_task");
  private static final SqlFile REOPEN_CALLS = SqlFile.beside(Tasks.class, "reopen_calls");
  private static final SqlFile TOLD = SqlFile.beside(Tasks.class, "task_told");
  private static final SqlFile WAS_TOLD = SqlFile.beside(Tasks.class, "task_was_told");
  private static final SqlFile FIND = SqlFile.beside(Tasks.class, "task_find");
  private static final SqlFile DIALLING = SqlFile.beside(Tasks.class, "task_dialling");
  private static final SqlFile DIALLED = SqlFile.beside(Tasks.class, "task_dialled");
  private static final SqlFile NOTICE = SqlFile.beside(Tasks.class, "task_notice");
  private static final SqlFile DEBTOR = SqlFile.beside(Tasks.class, "task_debtor");

  private final InstantSource clock;
  private final Unclear unclear;

  Tasks(InstantSource clock, Unclear unclear) {
    this.clock = clock;
    this.unclear = unclear;
  }

  /** How a task can end by a person's hand. */
  public enum End {
    DONE("done"),
    /** It is not to be done; the note says why. */
    DISMISSED("dismissed");

    private final String code;

    End(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * Takes what waits in the letter box; returns how many tasks are new. Those that must be
   * somebody's are given to whoever took care of the debtor last, else to a manager. Looks by the
   * way for messages that became unclear where nobody said so: behind a restored backup.
   */
  public int absorb(TenantTx tx) {
    unclear.unclear(tx);
    int absorbed = tx.sql(ABSORB).update();
    if (absorbed > 0) {
      tx.sql(OWN).update();
    }
    return absorbed;
  }

  /**
   * A debtor who asked for a person was answered; returns how many tasks that ends.
   *
   * @param person who answered; null where nobody has to any more
   */
  public int endTalks(TenantTx tx, DebtorId debtor, @Nullable UUID person) {
    return tx.sql(TALKS)
        .param("debtor", debtor.value())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Ends an open task. False when it had ended before.
   *
   * @param note at most {@link #LONGEST_NOTE} characters
   */
  public boolean end(TenantTx tx, UUID task, End end, String note, UUID person) {
    return tx.sql(END)
            .param("task", task)
            .param("state", end.code())
            .param("note", note)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /**
   * After a call ended, before what came of it places a hold: the other calls that wait about the
   * same debtor end the same way, each under its id. Returns which; none for any other task.
   */
  public List<UUID> endTogether(TenantTx tx, UUID call) {
    return tx.sql(END_CALLS)
        .param("task", call)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /**
   * Ends open tasks that were done without anybody; returns how many were open.
   *
   * @param notes what was done, by task; each at most {@link #LONGEST_NOTE} characters
   */
  public int endByItself(TenantTx tx, Map<UUID, String> notes) {
    var entries = List.copyOf(notes.entrySet());
    return tx.sql(BY_ITSELF)
        .param("tasks", entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
        .param("notes", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * What came of a call that a person made, kept so that all of it can be taken back.
   *
   * @param heard a code; never empty
   * @param against ids of the rules that forbade the call when it was made
   * @param events what the contact rules were told, by id
   * @param hold that was placed because of it; null when none was
   * @param contact whom they called; null when nobody knows
   */
  public record Told(
      String heard,
      List<String> against,
      List<UUID> events,
      @Nullable UUID hold,
      @Nullable UUID contact) {}

  /** Keeps what came of a call. */
  public void told(TenantTx tx, UUID task, Told told) {
    tx.sql(TOLD)
        .param("task", task)
        .param("heard", told.heard())
        .param("against", told.against().toArray(String[]::new))
        .param("told", told.events().toArray(UUID[]::new))
        .param("hold", told.hold())
        .param("contact", told.contact())
        .update();
  }

  /** What came of a call; empty when it was not made, or the task is none. */
  public Optional<Told> told(TenantTx tx, UUID task) {
    return tx.sql(WAS_TOLD).param("task", task).query(Tasks::told).optional();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getString("heard"),
        List.of((String[]) row.getArray("against").getArray()),
        List.of((UUID[]) row.getArray("told").getArray()),
        row.getObject("hold_id", UUID.class),
        row.getObject("contact_id", UUID.class));
  }

  /**
   * A call found somebody else: a task to find another contact. Twice is one task.
   *
   * @param contact whose number it was
   */
  public void findAnother(TenantTx tx, UUID call, UUID contact, BusinessDate today) {
    tx.sql(FIND)
        .param("task", call)
        .param("find", finding(call))
        .param("contact", contact)
        .param("today", today.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    tx.sql(OWN).update();
  }

  /** The call did not find somebody else after all. */
  public void foundAnother(TenantTx tx, UUID call, UUID person) {
    end(tx, finding(call), End.DISMISSED, "", person);
  }

  private static UUID finding(UUID call) {
    return UUID.nameUUIDFromBytes((call + "/find").getBytes(StandardCharsets.US_ASCII));
  }

  /** Ends a stop of credit, open or done. False when it had been lifted before, or is none. */
  public boolean liftCredit(TenantTx tx, UUID task, UUID person) {
    return tx.sql(CREDIT_LIFT)
            .param("task", task)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Opens a task again, and what ended with it. False when it was open. */
  public boolean reopen(TenantTx tx, UUID task) {
    boolean open = tx.sql(REOPEN).param("task", task).update() == 1;
    if (open) {
      tx.sql(REOPEN_CALLS).param("task", task).update();
    }
    return open;
  }

  /** Holds an open call until the transaction ends: whoever else wants to dial waits. */
  public void holdCall(TenantTx tx, UUID task) {
    tx.sql(DIALLING).param("task", task).query(UUID.class).list();
  }

  /** Notes who is about to call. */
  public void dialled(TenantTx tx, UUID task, UUID person) {
    tx.sql(DIALLED).param("task", task).param("person", person).update();
  }

  /** Whom a task is about; empty when there is no such task. */
  public Optional<DebtorId> debtor(TenantTx tx, UUID task) {
    return tx.sql(DEBTOR).param("task", task).query(UUID.class).optional().map(DebtorId::new);
  }

  /** Whether it is to prepare and send a formal notice. */
  public boolean notice(TenantTx tx, UUID task) {
    return tx.sql(NOTICE).param("task", task).query(Boolean.class).single();
  }
}
