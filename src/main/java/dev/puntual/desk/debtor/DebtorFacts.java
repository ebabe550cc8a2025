package dev.puntual.desk.debtor;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.desk.tasks.CallsNow;
import dev.puntual.desk.tasks.TaskRows;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a debtor's page, one question each. */
final class DebtorFacts {

  private static final SqlFile HEADER = SqlFile.beside(DebtorFacts.class, "header");
  private static final SqlFile ITEMS = SqlFile.beside(DebtorFacts.class, "items");
  private static final SqlFile SETTLED = SqlFile.beside(DebtorFacts.class, "settled");
  private static final SqlFile CONTACTS = SqlFile.beside(DebtorFacts.class, "contacts");
  private static final SqlFile HOLDS = SqlFile.beside(DebtorFacts.class, "holds");
  private static final SqlFile CREDIT = SqlFile.beside(DebtorFacts.class, "credit");
  private static final SqlFile TASKS = SqlFile.beside(DebtorFacts.class, "tasks");
  private static final SqlFile PLANNED = SqlFile.beside(DebtorFacts.class, "planned");

  private final TenantTx tx;
  private final DebtorId debtor;
  private final BusinessDate today;

  DebtorFacts(TenantTx tx, DebtorId debtor, BusinessDate today) {
    this.tx = tx;
    this.debtor = debtor;
    this.today = today;
  }

  Optional<DebtorView.Header> header() {
    return tx.sql(HEADER)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new DebtorView.Header(
                    debtor,
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("tax_id"),
                    row.getString("country"),
                    row.getString("place"),
                    Standing.of(row.getString("standing")),
                    row.getTimestamp("created_at").toInstant()))
        .optional();
  }

  PageOf<DebtorView.Item> items(@Nullable Cursor after, int size) {
    var items =
        tx.sql(ITEMS)
            .param("debtor", debtor.value())
            .param("today", today.value())
            .param("after", after == null ? null : after.id())
            .param("afterDay", day(after))
            .param("limit", size + 1)
            .query((row, _) -> item(row))
            .list();
    return PageOf.cut(items, size, item -> new Cursor(item.dueOn().toString(), item.id()));
  }

  PageOf<DebtorView.Settled> settled(@Nullable Cursor after, int size) {
    var settled =
        tx.sql(SETTLED)
            .param("debtor", debtor.value())
            .param("after", after == null ? null : after.id())
            .param("afterDay", day(after))
            .param("limit", size + 1)
            .query((row, _) -> settled(row))
            .list();
    return PageOf.cut(settled, size, debt -> new Cursor(debt.settledOn().toString(), debt.id()));
  }

  List<DebtorView.Contact> contacts() {
    return tx.sql(CONTACTS)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new DebtorView.Contact(
                    row.getObject("contact_id", UUID.class),
                    row.getString("name"),
                    row.getString("role"),
                    row.getString("email"),
                    row.getString("phone"),
                    row.getString("traits"),
                    instant(row, "email_bad_since"),
                    instant(row, "phone_bad_since"),
                    instant(row, "unheard_since"),
                    ""))
        .list();
  }

  List<Held> holds() {
    return tx.sql(HOLDS)
        .param("debtor", debtor.value())
        .param("today", today.value())
        .query(
            (row, _) ->
                new Held(
                    row.getObject("hold_id", UUID.class),
                    row.getString("channel"),
                    row.getString("reason"),
                    row.getString("note"),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("until_on", LocalDate.class),
                    row.getString("number"),
                    row.getString("person"),
                    part(row, "amount"),
                    part(row, "balance"),
                    row.getString("owner"),
                    row.getObject("answer_by", LocalDate.class),
                    promised(row)))
        .list();
  }

  /**
   * @param looks who of the team
   */
  List<DebtorView.Task> tasks(CallsNow calls, UUID looks) {
    return tx.sql(TASKS)
        .param("debtor", debtor.value())
        .param("looks", looks)
        .param("today", today.value())
        .query(
            (row, _) ->
                new DebtorView.Task(
                    row.getObject("task_id", UUID.class),
                    row.getString("kind"),
                    row.getString("state").equals("open"),
                    row.getObject("due_on", LocalDate.class),
                    row.getInt("debts"),
                    Stream.concat(
                            Stream.of(money(row, "owed")), TaskRows.sums(row, "also").stream())
                        .toList(),
                    calls.dialling(instant(row, "slot_at")),
                    row.getString("line"),
                    row.getString("connect")))
        .list();
  }

  List<DebtorView.Credit> credit() {
    return tx.sql(CREDIT)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new DebtorView.Credit(
                    row.getObject("task_id", UUID.class),
                    row.getObject("since_on", LocalDate.class),
                    row.getInt("step_no")))
        .list();
  }

  List<DebtorView.Planned> planned() {
    return tx.sql(PLANNED)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new DebtorView.Planned(
                    row.getObject("contact_on", LocalDate.class),
                    row.getString("stage"),
                    row.getString("channel"),
                    row.getInt("debts"),
                    money(row, "amount"),
                    row.getBoolean("waits"),
                    instant(row, "due_at")))
        .list();
  }

  private static Held.@Nullable Promised promised(ResultSet row) throws SQLException {
    var amount = row.getBigDecimal("promised");
    var currency = row.getString("promised_in");
    return amount == null
        ? null
        : new Held.Promised(
            Money.of(amount, currency),
            Money.of(row.getBigDecimal("paid"), currency),
            row.getObject("promised_on", LocalDate.class));
  }

  private static DebtorView.Item item(ResultSet row) throws SQLException {
    return new DebtorView.Item(
        row.getObject("receivable_id", UUID.class),
        row.getString("number"),
        row.getInt("instalment"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        money(row, "amount"),
        money(row, "balance"),
        row.getString("hold"),
        part(row, "disputed"),
        row.getInt("step_no"));
  }

  private static DebtorView.Settled settled(ResultSet row) throws SQLException {
    return new DebtorView.Settled(
        row.getObject("receivable_id", UUID.class),
        row.getString("number"),
        row.getInt("instalment"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("settled_on", LocalDate.class),
        money(row, "amount"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column), row.getString("currency"));
  }

  private static @Nullable Money part(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column) == null ? null : money(row, column);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** A day we did not write ourselves begins at the beginning. */
  private static @Nullable LocalDate day(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : LocalDate.parse(cursor.key());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
