package dev.puntual.desk.decisions;

import dev.puntual.desk.Cursor;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DaysPastDue;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Decisions of some days, as a filter asks for them. */
final class DecisionRows {

  private static final SqlFile ROWS = SqlFile.beside(DecisionRows.class, "rows");
  private static final SqlFile SUMS = SqlFile.beside(DecisionRows.class, "sums");
  private static final SqlFile LAST = SqlFile.beside(DecisionRows.class, "last_day");
  private static final SqlFile LADDERS = SqlFile.beside(DecisionRows.class, "ladders");

  /** Rows that lie in memory at the same time while a file is written. */
  private static final int FETCH = 1_000;

  /**
   * The days before are asked for only when these do not fill the page, then four times as many.
   */
  private static final int FIRST_DAYS = Filter.WEEK;

  private final TenantTx tx;
  private final Filter filter;
  private final Integer @Nullable [] ladders;
  private final Found found;

  DecisionRows(TenantTx tx, Filter filter) {
    this.tx = tx;
    this.filter = filter;
    this.ladders = filter.strategy() == null ? null : ladders(filter.strategy());
    this.found = Found.of(tx, filter.words());
  }

  /** Today, or a later day that was decided already: on a Sunday that is Monday. */
  static BusinessDate lastDay(TenantTx tx, BusinessDate today) {
    return tx.sql(LAST)
        .param("today", today.value())
        .query((row, _) -> new BusinessDate(row.getObject(1, LocalDate.class)))
        .single();
  }

  private Integer[] ladders(int strategy) {
    return tx.sql(LADDERS)
        .param("strategy", strategy)
        .query(Integer.class)
        .list()
        .toArray(Integer[]::new);
  }

  /** Whether more debtors may match than were looked at. */
  boolean many() {
    return found.many();
  }

  /** The latest first. */
  List<Decisions.Row> page(int limit) {
    var after = After.of(filter);
    var rows = new ArrayList<Decisions.Row>();
    var to = after == null || after.day().isAfter(filter.to()) ? filter.to() : after.day();
    for (long days = FIRST_DAYS; rows.size() < limit && !to.isBefore(filter.from()); days *= 4) {
      var from = to.minusDays(days - 1);
      from = from.isBefore(filter.from()) ? filter.from() : from;
      rows.addAll(rows(from, to, after, limit - rows.size()).query((row, _) -> row(row)).list());
      to = from.minusDays(1);
    }
    return rows;
  }

  /** All of them, the latest first, some in memory at a time. */
  void each(int limit, Consumer<Decisions.Row> then) {
    tx.expectMany();
    rows(filter.from(), filter.to(), null, limit)
        .withFetchSize(FETCH)
        .query((RowCallbackHandler) row -> then.accept(row(row)));
  }

  Sums sums() {
    return new Sums(
        narrowed(tx.sql(SUMS), filter.from(), filter.to())
            .query(
                (row, _) ->
                    new Sums.Part(
                        row.getString("reason"),
                        row.getLong("decisions"),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency"))))
            .list());
  }

  private StatementSpec rows(LocalDate from, LocalDate to, @Nullable After after, int limit) {
    return narrowed(tx.sql(ROWS), from, to)
        .param("written", filter.outcome().written())
        .param("reason", filter.reason())
        .param("currency", filter.currency())
        .param("after", after == null ? null : after.debt())
        .param("afterDay", after == null ? null : after.day())
        .param("afterPlan", after == null ? null : after.plan())
        .param("afterBalance", after == null ? null : after.balance())
        .param("limit", limit);
  }

  private StatementSpec narrowed(StatementSpec statement, LocalDate from, LocalDate to) {
    return statement
        .param("from", from)
        .param("to", to)
        .param("step", filter.step())
        .param("ladders", ladders)
        .param("debts", found.debts());
  }

  /** What names a row as the last one seen. */
  static Cursor key(Decisions.Row row) {
    return new Cursor(
        row.day() + "/" + row.plan() + "/" + row.balance().amount().toPlainString(), row.debt());
  }

  private record After(LocalDate day, int plan, BigDecimal balance, UUID debt) {

    /** A key that is none was made up: begin at the first page. */
    static @Nullable After of(Filter filter) {
      var cursor = filter.after();
      var parts = cursor == null ? new String[0] : cursor.key().split("/", -1);
      if (cursor == null || parts.length != 3) {
        return null;
      }
      try {
        return new After(
            LocalDate.parse(parts[0]),
            Integer.parseInt(parts[1]),
            new BigDecimal(parts[2]),
            cursor.id());
      } catch (NumberFormatException | DateTimeParseException _) {
        return null;
      }
    }
  }

  private static Decisions.Row row(ResultSet row) throws SQLException {
    return new Decisions.Row(
        row.getObject("debtor_id", UUID.class),
        Objects.requireNonNullElse(row.getString("name"), ""),
        row.getObject("receivable_id", UUID.class),
        Objects.requireNonNullElse(row.getString("number"), ""),
        row.getInt("instalment"),
        row.getObject("decided_on", LocalDate.class),
        row.getInt("plan_no"),
        new DaysPastDue(row.getInt("days_past_due")),
        Money.of(row.getBigDecimal("balance"), row.getString("currency")),
        step(row),
        row.getString("reason"),
        row.getString("handed"),
        said(row));
  }

  private static Decisions.@Nullable Step step(ResultSet row) throws SQLException {
    var stage = row.getString("stage");
    return stage == null
        ? null
        : new Decisions.Step(
            row.getInt("strategy_no"),
            row.getString("strategy"),
            row.getInt("version"),
            row.getInt("step_no"),
            new Decisions.What(stage, row.getString("action")));
  }

  private static Decisions.@Nullable Said said(ResultSet row) throws SQLException {
    var state = row.getString("message_state");
    return state == null
        ? null
        : new Decisions.Said(
            row.getString("contact_stage"), state, row.getString("message_reason"));
  }
}
