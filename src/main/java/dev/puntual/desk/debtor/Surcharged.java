package dev.puntual.desk.debtor;

import dev.puntual.kernel.Money;
import dev.puntual.surcharges.Accrued;
import dev.puntual.surcharges.Charging;
import dev.puntual.surcharges.Exceptions;
import dev.puntual.surcharges.Statutes;
import dev.puntual.surcharges.Stretch;
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
}
