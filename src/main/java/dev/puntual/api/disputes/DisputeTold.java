package dev.puntual.api.disputes;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One objection as programs read it; see {@code openapi.json}. Amounts are decimal texts.
 *
 * @param debt absent where it is about all that is owed
 * @param disputed what of the debt is not asked for; absent for all of it
 * @param asked what of the debt is asked for all the same; absent where it is about no one debt
 * @param outcome open, granted, rejected, credited or lifted
 * @param granted what was taken off the debt; absent for nothing
 */
@JsonNaming(SnakeCaseStrategy.class)
record DisputeTold(
    UUID id,
    @Nullable UUID debt,
    @Nullable String number,
    @Nullable String currency,
    @Nullable String disputed,
    @Nullable String asked,
    String note,
    @Nullable String owner,
    @Nullable LocalDate answerBy,
    Instant openedAt,
    String outcome,
    @Nullable String granted,
    @Nullable Instant endedAt) {

  private static final SqlFile OF = SqlFile.beside(DisputeTold.class, "disputes_of");

  /** The newest first, as many as one page holds. */
  static List<DisputeTold> of(TenantTx tx, UUID debtor) {
    return those(tx, debtor, null);
  }

  /** The one of that debtor's; empty when it is none. */
  static Optional<DisputeTold> one(TenantTx tx, UUID debtor, UUID dispute) {
    return those(tx, debtor, Set.of(dispute)).stream().findFirst();
  }

  /** Some of that debtor's; null for all. */
  static List<DisputeTold> those(TenantTx tx, UUID debtor, @Nullable Set<UUID> some) {
    return tx.sql(OF)
        .param("debtor", debtor)
        .param("some", some == null ? null : some.toArray(UUID[]::new))
        .query((row, _) -> told(row))
        .list();
  }

  private static DisputeTold told(ResultSet row) throws SQLException {
    var ended = row.getTimestamp("lifted_at");
    return new DisputeTold(
        row.getObject("hold_id", UUID.class),
        row.getObject("receivable_id", UUID.class),
        row.getString("number"),
        row.getString("currency"),
        row.getString("disputed"),
        row.getString("asked"),
        row.getString("note"),
        row.getString("owner"),
        row.getObject("answer_by", LocalDate.class),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("outcome"),
        row.getString("granted"),
        ended == null ? null : ended.toInstant());
  }
}
