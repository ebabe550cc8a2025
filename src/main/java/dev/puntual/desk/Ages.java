package dev.puntual.desk;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Ageing;
import dev.puntual.platform.web.Tone;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ageing bars from what is owed at this moment. Sums are never mixed over currencies. */
public final class Ages {

  private static final SqlFile AGES = SqlFile.beside(Ages.class, "ages");

  private final Kept<Question, List<Part>> kept;

  Ages(InstantSource clock) {
    this.kept = new Kept<>(clock);
  }

  private record Question(TenantId tenant, BusinessDate day) {}

  /**
   * One bar per currency that is owed, the company's own first.
   *
   * @param asOf when the figures were made, if they were kept; null when they are of this moment
   */
  public record Bars(List<Ageing> bars, @Nullable Instant asOf) {}

  /**
   * What everybody owes.
   *
   * @param list address of the list behind a bar, given its currency
   */
  public Bars ofAll(TenantTx tx, BusinessDate today, UnaryOperator<String> list) {
    var given = kept.get(new Question(tx.tenant(), today), () -> parts(tx, today, null));
    return new Bars(bars(given.value(), list), given.asOf());
  }

  /** The same for one debtor; its bars lead nowhere. */
  public static List<Ageing> of(TenantTx tx, BusinessDate today, DebtorId debtor) {
    return bars(parts(tx, today, debtor), null);
  }

  /** A bar from a row that has one column per tone, named by its key. */
  public static Ageing row(ResultSet row, String currency) throws SQLException {
    var parts = new EnumMap<Tone, Money>(Tone.class);
    for (var tone : Tone.values()) {
      parts.put(tone, Money.of(row.getBigDecimal(tone.key()), currency));
    }
    return bar(currency, parts, null);
  }

  private static List<Part> parts(TenantTx tx, BusinessDate today, @Nullable DebtorId debtor) {
    return tx.sql(AGES)
        .param("today", today.value())
        .param("debtor", debtor == null ? null : debtor.value())
        .query((row, _) -> part(row))
        .list();
  }

  private static List<Ageing> bars(List<Part> parts, @Nullable UnaryOperator<String> list) {
    var byCurrency = new LinkedHashMap<String, Map<Tone, Money>>();
    parts.forEach(
        part ->
            byCurrency
                .computeIfAbsent(part.currency(), _ -> new EnumMap<>(Tone.class))
                .put(part.tone(), Money.of(part.amount(), part.currency())));
    return byCurrency.entrySet().stream()
        .map(
            entry ->
                bar(
                    entry.getKey(),
                    entry.getValue(),
                    list == null ? null : list.apply(entry.getKey())))
        .toList();
  }

  private record Part(String currency, Tone tone, BigDecimal amount) {}

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getString("currency"),
        Tone.of(row.getString("tone")).orElseThrow(),
        row.getBigDecimal("amount"));
  }

  private static Ageing bar(String currency, Map<Tone, Money> parts, @Nullable String list) {
    var total = parts.values().stream().reduce(Money.of(BigDecimal.ZERO, currency), Money::plus);
    return new Ageing(total, parts, list);
  }
}
