package dev.puntual.desk.portfolio;

import dev.puntual.desk.Ages;
import dev.puntual.desk.Cursor;
import dev.puntual.desk.NameKey;
import dev.puntual.desk.PageOf;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of debtors, by what they owe or by what was typed. */
final class Debtors {

  private static final Map<Filter.Sort, SqlFile> KEYS =
      Map.of(
          Filter.Sort.BALANCE, SqlFile.beside(Debtors.class, "by_balance"),
          Filter.Sort.OLDEST, SqlFile.beside(Debtors.class, "by_age"),
          Filter.Sort.NAME, SqlFile.beside(Debtors.class, "by_name"));
  private static final SqlFile OWED = SqlFile.beside(Debtors.class, "owed");
  private static final SqlFile SEARCH = SqlFile.beside(Debtors.class, "search");

  private Debtors() {}

  /**
   * Who stands in the list and in which order, without what they owe.
   *
   * @param among nobody else; null for everybody
   */
  static List<Cursor> keys(
      TenantTx tx,
      Filter filter,
      String currency,
      BusinessDate today,
      UUID @Nullable [] among,
      int limit) {
    var after = After.of(filter);
    var keys =
        tx.sql(Objects.requireNonNull(KEYS.get(filter.sort())))
            .param("currency", currency)
            .param("today", today.value())
            .param("tone", filter.tone() == null ? null : filter.tone().key())
            .param("unreachable", filter.unreachable())
            .param("silence", filter.silence())
            .param("among", among)
            .param("after", after.id())
            .param("limit", limit);
    switch (filter.sort()) {
      case BALANCE -> keys.param("afterAmount", after.amount());
      case OLDEST -> keys.param("afterDay", after.day());
      case NAME -> keys.param("afterText", after.text());
    }
    return keys.query(
            (row, _) ->
                new Cursor(row.getString("sort_key"), row.getObject("debtor_id", UUID.class)))
        .list();
  }

  /** What these debtors owe, in their order. Whoever has just paid everything is left out. */
  static List<Portfolio.Row> owed(
      TenantTx tx, List<Cursor> keys, String currency, BusinessDate today) {
    var rows = new HashMap<UUID, Portfolio.Row>();
    tx.sql(OWED)
        .param("currency", currency)
        .param("today", today.value())
        .param("debtors", keys.stream().map(Cursor::id).toArray(UUID[]::new))
        .query((row, _) -> row(row))
        .list()
        .forEach(row -> rows.put(row.debtor().value(), row));
    return keys.stream().map(key -> rows.get(key.id())).filter(Objects::nonNull).toList();
  }

  /** By what was typed. A page holds whole debtors: one may have a row per currency. */
  static PageOf<Portfolio.Row> search(
      TenantTx tx, Filter filter, String currency, BusinessDate today, int size) {
    var after = filter.after();
    var rows =
        tx.sql(SEARCH)
            .param("key", NameKey.of(filter.words()))
            .param("exact", filter.words())
            .param("currency", currency)
            .param("today", today.value())
            .param("after", after == null ? null : after.id())
            .param("afterText", after == null ? null : after.key())
            .param("limit", size + 1)
            .query((row, _) -> row(row))
            .list();
    var debtors = rows.stream().map(Portfolio.Row::debtor).distinct().toList();
    if (debtors.size() <= size) {
      return new PageOf<>(rows, null);
    }
    var first = debtors.getLast();
    var shown = rows.stream().takeWhile(row -> !row.debtor().equals(first)).toList();
    return new PageOf<>(shown, key(rows.get(shown.size())));
  }

  private record After(
      @Nullable UUID id,
      @Nullable BigDecimal amount,
      @Nullable LocalDate day,
      @Nullable String text) {

    private static final After NOTHING = new After(null, null, null, null);

    /** A key that does not fit its order was made up: begin at the first page. */
    static After of(Filter filter) {
      var cursor = filter.after();
      if (cursor == null) {
        return NOTHING;
      }
      try {
        return switch (filter.sort()) {
          case BALANCE -> new After(cursor.id(), new BigDecimal(cursor.key()), null, null);
          case OLDEST -> new After(cursor.id(), null, LocalDate.parse(cursor.key()), null);
          case NAME -> new After(cursor.id(), null, null, cursor.key());
        };
      } catch (NumberFormatException | DateTimeParseException _) {
        return NOTHING;
      }
    }
  }

  private static Cursor key(Portfolio.Row row) {
    return new Cursor(row.sortKey(), row.debtor().value());
  }

  private static Portfolio.Row row(ResultSet row) throws SQLException {
    return new Portfolio.Row(
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        row.getString("code"),
        row.getString("sort_key"),
        Ages.row(row, row.getString("currency")),
        row.getInt("debts"),
        row.getObject("oldest", LocalDate.class),
        row.getBoolean("reachable"));
  }
}
