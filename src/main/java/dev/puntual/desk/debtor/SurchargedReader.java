package dev.puntual.desk.debtor;

import dev.puntual.desk.debtor.Surcharged.Line;
import dev.puntual.desk.debtor.Surcharged.Waived;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.surcharges.Charging;
import dev.puntual.surcharges.Exceptions;
import dev.puntual.surcharges.Statutes;
import dev.puntual.surcharges.Stretch;
import dev.puntual.surcharges.Surcharges;
import dev.puntual.surcharges.TermsBook;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what lateness of one debtor's debts costs. */
public final class SurchargedReader {

  private static final SqlFile WAIVED = SqlFile.beside(Surcharged.class, "waived");

  private final TermsBook terms;
  private final Exceptions exceptions;

  public SurchargedReader(TermsBook terms, Exceptions exceptions) {
    this.terms = terms;
    this.exceptions = exceptions;
  }

  Surcharged of(TenantTx tx, DebtorId debtor, BusinessDate today) {
    var standing = terms.last(tx);
    if (standing.isEmpty()) {
      return new Surcharged(Charging.NONE, null, List.of(), List.of(), List.of());
    }
    var stretches =
        Surcharges.stretches(tx, debtor, today).stream()
            .collect(Collectors.groupingBy(Stretch::debt));
    return new Surcharged(
        standing.get().charging(),
        exceptions.of(tx, debtor).orElse(null),
        Statutes.of(tx, debtor, today),
        Surcharges.of(tx, List.of(debtor), today).stream()
            .map(one -> new Line(one, stretches.getOrDefault(one.debt(), List.of())))
            .toList(),
        waived(tx, debtor));
  }

  private static List<Waived> waived(TenantTx tx, DebtorId debtor) {
    return tx.sql(WAIVED)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new Waived(
                    row.getObject("deed_id", UUID.class),
                    Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                    row.getString("reason"),
                    row.getString("person"),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }
}
