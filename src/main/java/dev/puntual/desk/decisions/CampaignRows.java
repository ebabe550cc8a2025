package dev.puntual.desk.decisions;

import dev.puntual.dunning.Campaigned;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Whom campaigns meant on some days, as a filter asks for them. */
final class CampaignRows {

  private static final SqlFile ROWS = SqlFile.beside(CampaignRows.class, "campaign_rows");

  /** Rows that lie in memory at the same time while a file is written. */
  private static final int FETCH = 1_000;

  private final TenantTx tx;
  private final Filter filter;
  private final Found found;

  CampaignRows(TenantTx tx, Filter filter) {
    this.tx = tx;
    this.filter = filter;
    this.found = Found.of(tx, filter.words());
  }

  /** The latest first. */
  List<CampaignRow> page(int limit) {
    return rows(After.of(filter), limit).query((row, _) -> row(row)).list();
  }

  /** All of them, the latest first, some in memory at a time. */
  void each(int limit, Consumer<CampaignRow> then) {
    tx.expectMany();
    rows(null, limit).withFetchSize(FETCH).query((RowCallbackHandler) row -> then.accept(row(row)));
  }

  private StatementSpec rows(@Nullable After after, int limit) {
    return tx.sql(ROWS)
        .param("from", filter.from())
        .param("to", filter.to())
        .param("campaign", filter.campaigns().campaign())
        .param("named", filter.campaigns().named())
        .param("state", filter.campaigns().state())
        .param("reason", filter.campaigns().reason())
        .param("currency", filter.currency())
        .param("debtors", found.debtors())
        .param("after", after == null ? null : after.debtor())
        .param("afterDay", after == null ? null : after.day())
        .param("afterCampaign", after == null ? null : after.campaign())
        .param("afterCurrency", after == null ? null : after.currency())
        .param("limit", limit);
  }

  private record After(LocalDate day, UUID campaign, String currency, UUID debtor) {

    /** A key that is none was made up: begin at the first page. */
    static @Nullable After of(Filter filter) {
      var cursor = filter.after();
      var parts = cursor == null ? new String[0] : cursor.key().split("/", -1);
      if (cursor == null || parts.length != 3) {
        return null;
      }
      try {
        return new After(
            LocalDate.parse(parts[0]), UUID.fromString(parts[1]), parts[2], cursor.id());
      } catch (IllegalArgumentException | DateTimeParseException _) {
        return null;
      }
    }
  }

  private static CampaignRow row(ResultSet row) throws SQLException {
    return new CampaignRow(
        row.getObject("debtor_id", UUID.class),
        row.getString("debtor"),
        row.getString("currency"),
        Campaigned.of(row));
  }
}
