package dev.puntual.desk.debtor;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.surcharges.Accrued;
import dev.puntual.surcharges.Charging;
import dev.puntual.surcharges.Exceptions;
import dev.puntual.surcharges.Statutes;
import dev.puntual.surcharges.Stretch;
import dev.puntual.surcharges.Surcharges;
import dev.puntual.surcharges.TermsBook;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lateness of one debtor's debts costs.
 *
 * @param charging what the company does about lateness now
 * @param statutes what the law of its country gives
 * @param agreed with this customer; null when the company's terms hold
 */
public record Surcharged(
    Charging charging,
    Exceptions.@Nullable Agreed agreed,
    List<Statutes.Statute> statutes,
    List<Line> lines,
    List<Waived> waived) {

  /** By which its interest goes now; empty where it goes by a rate. */
  public Optional<Statutes.Statute> statute() {
    return statutes.stream()
        .filter(one -> agreed != null && one.id().equals(agreed.statute()))
        .findAny();
  }

  /** One debt, and how what is not claimed yet is reckoned. */
  public record Line(Accrued accrued, List<Stretch> stretches) {}

  /** What one deed waived, and still stands. */
  public record Waived(
      UUID deed, Money amount, String reason, @Nullable String person, Instant at) {}

  /** All of one currency. */
  public record Sum(Money claimable, Money warned, Money open, Money waived) {}

  /** Whether there is anything to show: something was ever asked for, or may be. */
  public boolean any() {
    return charging != Charging.NONE || !lines.isEmpty() || agreed != null;
  }

  /** By currency code, in its order. */
  public Map<String, Sum> sums() {
    return lines.stream()
        .map(Line::accrued)
        .collect(
            Collectors.toMap(
                one -> one.interest().currency().getCurrencyCode(),
                one -> new Sum(one.claimable(), one.warned(), one.open(), one.waived()),
                (a, b) ->
                    new Sum(
                        a.claimable.plus(b.claimable),
                        a.warned.plus(b.warned),
                        a.open.plus(b.open),
                        a.waived.plus(b.waived)),
                TreeMap::new));
  }

  /** The debts of one currency. */
  List<UUID> debts(Currency currency) {
    return lines.stream()
        .map(Line::accrued)
        .filter(one -> one.interest().currency().equals(currency))
        .map(Accrued::debt)
        .toList();
  }

  /** Reads it. */
  public static final class Reader {

    private static final SqlFile WAIVED = SqlFile.beside(Surcharged.class, "waived");

    private final TermsBook terms;
    private final Exceptions exceptions;

    public Reader(TermsBook terms, Exceptions exceptions) {
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
}
