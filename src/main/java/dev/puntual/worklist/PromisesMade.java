package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Promises as they stand, read page by page. */
public final class PromisesMade {

  private static final SqlFile PAGE = SqlFile.beside(PromisesMade.class, "promises_page");

  private PromisesMade() {}

  /**
   * Which ones, the newest first.
   *
   * @param debtor null for everybody
   * @param running only those that still silence somebody
   * @param after the last one of the page before; null for the first page
   */
  public record Ask(@Nullable DebtorId debtor, boolean running, @Nullable UUID after, int limit) {}

  /**
   * What it is of in one currency.
   *
   * @param enough from which on it counts as kept
   * @param paid what came in since, for this promise
   */
  public record Part(Money amount, Money enough, Money paid, boolean kept) {}

  /**
   * @param receivable null for whatever is owed
   * @param last the last day that the company waits
   * @param state kept, lifted (a person ended it before), running (its last day has not passed),
   *     part (too little came in by then) or broken (nothing did)
   * @param parts none for one of before promises had amounts
   */
  public record Made(
      UUID id,
      DebtorId debtor,
      @Nullable UUID receivable,
      @Nullable String number,
      String note,
      LocalDate day,
      LocalDate last,
      Instant madeAt,
      @Nullable Instant endedAt,
      String state,
      List<Part> parts) {}

  public static List<Made> page(TenantTx tx, Ask ask, BusinessDate today) {
    return read(tx, ask, null, today);
  }

  /** One of that debtor's. */
  public static Optional<Made> one(TenantTx tx, DebtorId debtor, UUID id, BusinessDate today) {
    return read(tx, new Ask(debtor, false, null, 1), id, today).stream().findFirst();
  }

  private static List<Made> read(TenantTx tx, Ask ask, @Nullable UUID one, BusinessDate today) {
    var found = new LinkedHashMap<UUID, Made>();
    RowCallbackHandler adding =
        row -> {
          var made = made(row);
          var known = found.putIfAbsent(made.id(), made);
          part(row).ifPresent((known == null ? made : known).parts()::add);
        };
    tx.sql(PAGE)
        .param("promise", one)
        .param("debtor", ask.debtor() == null ? null : ask.debtor().value())
        .param("running", ask.running())
        .param("today", today.value())
        .param("after", ask.after())
        .param("limit", ask.limit())
        .query(adding);
    return List.copyOf(found.values());
  }

  private static Made made(ResultSet row) throws SQLException {
    var ended = row.getTimestamp("lifted_at");
    return new Made(
        row.getObject("hold_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getObject("receivable_id", UUID.class),
        row.getString("number"),
        row.getString("note"),
        row.getObject("promised_on", LocalDate.class),
        row.getObject("last_on", LocalDate.class),
        row.getTimestamp("placed_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("state"),
        new ArrayList<>());
  }

  private static Optional<Part> part(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return currency == null
        ? Optional.empty()
        : Optional.of(
            new Part(
                Money.of(row.getBigDecimal("amount"), currency),
                Money.of(row.getBigDecimal("enough"), currency),
                Money.of(row.getBigDecimal("paid"), currency),
                row.getBoolean("kept")));
  }
}
