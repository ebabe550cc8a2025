package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.dunning.Passed;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows behind the list. */
public final class TaskRows {

  private static final SqlFile OPEN = SqlFile.beside(TaskRows.class, "todo");
  private static final SqlFile ENDED = SqlFile.beside(TaskRows.class, "ended");

  private TaskRows() {}

  /**
   * Open tasks of which anything is owed and not on hold, the oldest first.
   *
   * @param looks whoever looks
   * @param mine whether only their own tasks
   */
  static List<TaskList.Row> todo(
      TenantTx tx,
      BusinessDate today,
      @Nullable String kind,
      UUID looks,
      boolean mine,
      @Nullable Cursor after,
      int limit) {
    return tx.sql(OPEN)
        .param("looks", looks)
        .param("mine", mine ? looks : null)
        .param("today", today.value())
        .param("kind", kind)
        .param("after", after == null ? null : after.id())
        .param("afterDay", day(after))
        .param("limit", limit)
        .query((row, _) -> open(row, today.value()))
        .list();
  }

  static Cursor todoKey(TaskList.Row row) {
    return new Cursor(row.since().toString(), row.id());
  }

  /** Tasks that somebody did or let be, the latest first. */
  static List<TaskList.Row> ended(
      TenantTx tx, @Nullable String kind, @Nullable Cursor after, int limit) {
    return tx.sql(ENDED)
        .param("kind", kind)
        .param("task", null)
        .param("after", after == null ? null : after.id())
        .param("afterAt", at(after))
        .param("limit", limit)
        .query((row, _) -> ended(row))
        .list();
  }

  /** One that ended; empty while it is open, or when there is none. */
  static Optional<TaskList.Row> ended(TenantTx tx, UUID task) {
    return tx.sql(ENDED)
        .param("kind", null)
        .param("task", task)
        .param("after", null)
        .param("afterAt", null)
        .param("limit", 1)
        .query((row, _) -> ended(row))
        .optional();
  }

  static Cursor endedKey(TaskList.Row row) {
    var end = row.end();
    return new Cursor(end == null ? "" : end.at().toString(), row.id());
  }

  private static TaskList.Row open(ResultSet row, LocalDate today) throws SQLException {
    var oldest = row.getObject("oldest", LocalDate.class);
    return new TaskList.Row(
        row.getObject("task_id", UUID.class),
        row.getString("kind"),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        row.getString("tone"),
        Money.of(row.getBigDecimal("owed"), row.getString("currency")),
        sums(row, "also"),
        row.getInt("debts"),
        (int) ChronoUnit.DAYS.between(oldest, today),
        row.getObject("due_on", LocalDate.class),
        new TaskList.People(
            row.getString("whose"),
            row.getString("caller"),
            row.getString("aimed_at"),
            row.getString("wrong"),
            row.getString("line"),
            row.getString("connect")),
        phones(row),
        Passed.of(texts(row, "skipped")),
        List.of(),
        Asking.asked(row),
        instant(row, "slot_at"),
        null);
  }

  private static TaskList.Row ended(ResultSet row) throws SQLException {
    return new TaskList.Row(
        row.getObject("task_id", UUID.class),
        row.getString("kind"),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        row.getString("tone"),
        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
        List.of(),
        row.getInt("debts"),
        0,
        row.getObject("due_on", LocalDate.class),
        TaskList.People.NOBODY,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        new TaskList.End(
            row.getString("state"),
            row.getTimestamp("ended_at").toInstant(),
            row.getString("person"),
            row.getString("note"),
            row.getString("heard"),
            List.of(texts(row, "against")),
            upshot(row),
            row.getObject("with_call") != null));
  }

  /** Amounts of a column, in the currencies that stand beside it. */
  public static List<Money> sums(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    var each = array == null ? new BigDecimal[0] : (BigDecimal[]) array.getArray();
    var currencies = texts(row, "currencies");
    var sums = new ArrayList<Money>();
    for (int i = 0; i < each.length; i++) {
      sums.add(Money.of(each[i], currencies[i]));
    }
    return List.copyOf(sums);
  }

  private static TaskList.Upshot upshot(ResultSet row) throws SQLException {
    var granted = row.getBigDecimal("granted");
    var outcome = row.getString("outcome");
    return new TaskList.Upshot(
        row.getObject("promised_on", LocalDate.class),
        sums(row, "sums"),
        outcome == null ? "" : outcome,
        granted == null ? null : Money.of(granted, row.getString("currency")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    var texts = row.getArray(column);
    return texts == null ? new String[0] : (String[]) texts.getArray();
  }

  private static List<TaskList.Phone> phones(ResultSet row) throws SQLException {
    var people = texts(row, "people");
    var numbers = texts(row, "phones");
    var traits = texts(row, "traits");
    var ids = row.getArray("contacts");
    var contacts = ids == null ? new UUID[0] : (UUID[]) ids.getArray();
    var phones = new ArrayList<TaskList.Phone>();
    for (int i = 0; i < numbers.length; i++) {
      phones.add(new TaskList.Phone(contacts[i], people[i], numbers[i], traits[i], ""));
    }
    return List.copyOf(phones);
  }

  /** A day or an instant we did not write ourselves begins at the beginning. */
  private static @Nullable LocalDate day(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : LocalDate.parse(cursor.key());
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static @Nullable Timestamp at(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : Timestamp.from(Instant.parse(cursor.key()));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
