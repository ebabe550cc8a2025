package dev.puntual.surcharges;

import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lateness of one debt would come to under terms that nobody saved yet: the rule of {@code
 * v_stretch} for one debt, as a function.
 */
public final class Reckoning {

  /** Enough that no sum of stretches is a coin off. */
  private static final int DIGITS = 16;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Reckoning() {}

  /**
   * One debt as the ledger knows it.
   *
   * @param moves by the day they count from, of any sign; in the debt's currency
   * @param ceiling the highest yearly rate where its debtor lives; null for none
   */
  public record Debt(
      UUID id,
      String number,
      String debtor,
      LocalDate dueOn,
      Money balance,
      NavigableMap<LocalDate, BigDecimal> moves,
      @Nullable BigDecimal ceiling) {

    private BigDecimal standing(LocalDate morning) {
      return moves.headMap(morning, false).values().stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** The stretches of one balance each, up to and with a day; the first first. */
  public static List<Stretch> of(Terms terms, Debt debt, LocalDate day) {
    var graceEnds = debt.dueOn().plusDays(terms.grace().days());
    if (terms.charging() == Charging.NONE || !day.isAfter(graceEnds) || paidInGrace(terms, debt)) {
      return List.of();
    }
    var first = terms.grace().free() ? graceEnds : debt.dueOn();
    var begin = latest(first, terms.from().minusDays(1));
    var stretches = new ArrayList<Stretch>();
    var after = begin;
    for (var move : debt.moves().tailMap(begin, false).keySet()) {
      if (move.isBefore(day)) {
        add(stretches, terms, debt, after, move);
        after = move;
      }
    }
    add(stretches, terms, debt, after, day);
    return stretches;
  }

  /** The sum of stretches, rounded once. */
  public static Money sum(List<Stretch> stretches, Money like) {
    var sum = stretches.stream().map(Stretch::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
    int coins = like.currency().getDefaultFractionDigits();
    return new Money(sum.setScale(coins, RoundingMode.HALF_UP), like.currency());
  }

  private static boolean paidInGrace(Terms terms, Debt debt) {
    var grace = terms.grace();
    return !grace.free()
        && grace.days() > 0
        && debt.standing(debt.dueOn().plusDays(grace.days() + 1L)).signum() <= 0;
  }

  private static void add(
      List<Stretch> stretches, Terms terms, Debt debt, LocalDate after, LocalDate to) {
    var standing = debt.standing(after.plusDays(1));
    if (!after.isBefore(to) || standing.signum() <= 0) {
      return;
    }
    var agreed = terms.rate().yearly();
    var yearly = debt.ceiling() == null ? agreed : agreed.min(debt.ceiling());
    var interest =
        standing
            .multiply(yearly)
            .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(after, to)))
            .divide(
                HUNDRED.multiply(BigDecimal.valueOf(terms.basis())), DIGITS, RoundingMode.HALF_UP);
    stretches.add(
        new Stretch(
            debt.id(),
            new Money(standing, debt.balance().currency()),
            yearly,
            terms.basis(),
            terms.charging() == Charging.WARN,
            after,
            to,
            interest));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
