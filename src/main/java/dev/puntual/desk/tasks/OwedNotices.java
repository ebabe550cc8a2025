package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.NoticeDuty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Notices that a law wants a debtor to have by a last day and that nobody sent yet. Nothing is
 * stored: who is owed one follows from the packs, the debts and what left, so it ends by itself.
 */
public final class OwedNotices {

  /** Days after the last one for which a missed notice goes on being said. */
  static final int SAID_AFTER = 90;

  private static final SqlFile OWED = SqlFile.beside(OwedNotices.class, "owed_notices");

  private static final SqlFile PRESSING = SqlFile.beside(OwedNotices.class, "notices_pressing");

  private final ContactRules rules;
  private final InstantSource clock;

  public OwedNotices(ContactRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * How many press: with every debt that falls due where such a law binds a term begins.
   *
   * @param pressing those with few days left, or none
   * @param late those whose last day is past
   * @param first the next last day that is not; null when all are
   */
  public record Sum(int pressing, int late, @Nullable LocalDate first) {

    public static final Sum NONE = new Sum(0, 0, null);
  }

  /** Of one debtor; almost always none. */
  public List<OwedNotice> of(TenantTx tx, DebtorId debtor, LocalDate today) {
    var duties = duties(tx);
    return duties.isEmpty() ? List.of() : rows(tx, duties, debtor, today, null, 10);
  }

  /** Of all, the one whose day comes or came first at the head. */
  List<OwedNotice> page(TenantTx tx, LocalDate today, @Nullable Cursor after, int limit) {
    var duties = duties(tx);
    return duties.isEmpty() ? List.of() : rows(tx, duties, null, today, after, limit);
  }

  /**
   * Those that press. Costs a look at the debts that fell due in some months, where such a law
   * binds.
   */
  public Sum sum(TenantTx tx, LocalDate today) {
    var duties = duties(tx);
    return duties.isEmpty()
        ? Sum.NONE
        : asked(tx.sql(PRESSING), duties, today)
            .param("soon", OwedNotice.SOON)
            .query(OwedNotices::sum)
            .single();
  }

  private List<NoticeDuty> duties(TenantTx tx) {
    return NoticeDuty.of(rules.of(tx), clock.instant());
  }

  private static List<OwedNotice> rows(
      TenantTx tx,
      List<NoticeDuty> duties,
      @Nullable DebtorId debtor,
      LocalDate today,
      @Nullable Cursor after,
      int limit) {
    return asked(tx.sql(OWED), duties, today)
        .param("debtor", debtor == null ? null : debtor.value())
        .param("after", after == null ? null : after.id())
        .param("afterOn", after == null ? null : after.key())
        .param("limit", limit)
        .query((row, _) -> owed(row))
        .list();
  }

  private static StatementSpec asked(
      StatementSpec statement, List<NoticeDuty> duties, LocalDate today) {
    return statement
        .param("countries", texts(duties, NoticeDuty::country))
        .param("parts", texts(duties, NoticeDuty::part))
        .param("standings", texts(duties, NoticeDuty::debtor))
        .param("since", texts(duties, duty -> duty.since().code()))
        .param("days", duties.stream().map(NoticeDuty::days).toArray(Integer[]::new))
        .param("rules", texts(duties, NoticeDuty::rule))
        .param("today", today)
        .param("kept", SAID_AFTER);
  }

  private static String[] texts(List<NoticeDuty> duties, Function<NoticeDuty, String> text) {
    return duties.stream().map(text).toArray(String[]::new);
  }

  private static OwedNotice owed(ResultSet row) throws SQLException {
    return new OwedNotice(
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        row.getString("since"),
        row.getObject("since_on", LocalDate.class),
        row.getObject("last_on", LocalDate.class),
        row.getString("rule"),
        row.getObject("task_id", UUID.class));
  }

  private static Sum sum(ResultSet row, int place) throws SQLException {
    return new Sum(
        row.getInt("pressing"), row.getInt("late"), row.getObject("first_on", LocalDate.class));
  }
}
