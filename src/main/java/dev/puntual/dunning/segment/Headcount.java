package dev.puntual.dunning.segment;

import dev.puntual.dunning.segment.Segments.Member;
import dev.puntual.dunning.segment.Segments.Sum;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many a tree means and what they owe. Exactly, which costs a look at every open debt; or
 * about, from a draw of debtors with all that they owe, which costs the same however many debts
 * there are.
 */
public final class Headcount {

  private final Habits habits;

  Headcount(Habits habits) {
    this.habits = habits;
  }

  /**
   * @param sums the company's own currency first; of a draw, no finer than it can tell
   * @param parts one debtor in so many was asked; 1 when all were, and the figures are exact
   */
  public record Figures(List<Sum> sums, int parts) {

    public static final Figures NONE = new Figures(List.of(), 1);

    public boolean exact() {
      return parts == 1;
    }
  }

  /** The sums, and those who owe most: in the company's own currency before any other. */
  public record Look(List<Sum> sums, List<Member> members) {}

  /** Whether exact figures cost no look at more than so many debts. */
  public boolean exactWithin(TenantTx tx, int most) {
    return most == Integer.MAX_VALUE || parts(habits.openDebts(tx), most) == 1;
  }

  /**
   * The figures as well as they can be had by looking at no more than about {@code most} debts.
   * Nobody in a draw does not mean nobody at all.
   */
  public Figures figures(TenantTx tx, Condition tree, BusinessDate today, int most) {
    int parts = parts(habits.openDebts(tx), most);
    if (parts == 1) {
      return new Figures(exact(tx, tree, today), 1);
    }
    habits.before(tx, tree);
    return new Figures(
        sums(tx, tree, today, first(parts)).stream().map(sum -> times(sum, parts)).toList(), parts);
  }

  List<Sum> exact(TenantTx tx, Condition tree, BusinessDate today) {
    habits.before(tx, tree);
    return sums(tx, tree, today, null);
  }

  /** Everybody is asked, once, for the sums and for those who owe most. */
  public Look look(TenantTx tx, Condition tree, BusinessDate today, int limit) {
    habits.before(tx, tree);
    var own = habits.currency(tx);
    var sums = new ArrayList<Sum>();
    var members = new ArrayList<Member>();
    tx.compiled(Compiler.look(tree, today, own, limit))
        .query(
            row -> {
              var amount = Money.of(row.getBigDecimal("amount"), row.getString("currency"));
              var debtor = row.getObject("debtor_id", UUID.class);
              if (debtor == null) {
                sums.add(new Sum(row.getInt("debtors"), row.getInt("debts"), amount));
              } else {
                members.add(
                    new Member(
                        new DebtorId(debtor),
                        row.getString("name"),
                        row.getString("code"),
                        row.getInt("debts"),
                        amount,
                        row.getObject("oldest", LocalDate.class)));
              }
            });
    members.sort(
        Comparator.<Member, Boolean>comparing(member -> foreign(member.amount(), own))
            .thenComparing(member -> member.amount().amount(), Comparator.reverseOrder())
            .thenComparing(member -> member.debtor().value()));
    return new Look(inOrder(sums, own), List.copyOf(members));
  }

  private static List<Sum> inOrder(List<Sum> sums, String own) {
    return sums.stream()
        .sorted(
            Comparator.<Sum, Boolean>comparing(sum -> foreign(sum.amount(), own))
                .thenComparing(sum -> sum.amount().currency().getCurrencyCode()))
        .toList();
  }

  private static boolean foreign(Money amount, String own) {
    return !amount.currency().getCurrencyCode().equals(own);
  }

  private List<Sum> sums(TenantTx tx, Condition tree, BusinessDate today, @Nullable UUID below) {
    var sums =
        tx.compiled(Compiler.sums(tree, today, below))
            .query(
                (row, _) ->
                    new Sum(
                        row.getInt("debtors"),
                        row.getInt("debts"),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency"))))
            .list();
    return inOrder(sums, habits.currency(tx));
  }

  /** A power of two, so that a larger company asks a part of those it asked before. */
  static int parts(long debts, int most) {
    int parts = 1;
    while (debts / parts > most && parts < 4096) {
      parts *= 2;
    }
    return parts;
  }

  /** The id before which one debtor in so many stands. */
  static UUID first(int parts) {
    return new UUID(Long.MIN_VALUE / parts * -2, 0L);
  }

  /** One debtor in how many is asked for no more than about so many debts. */
  int draws(TenantTx tx, int most) {
    return parts(habits.openDebts(tx), most);
  }

  /**
   * How many all are.
   *
   * @param drawn of a draw of one in {@code parts}
   * @return no finer than the draw can tell; exact when that was all
   */
  public static int about(int drawn, int parts) {
    return parts == 1
        ? drawn
        : rounded((long) drawn * parts, new MathContext(digits(drawn), RoundingMode.HALF_UP));
  }

  private static Sum times(Sum drawn, int parts) {
    var sure = new MathContext(digits(drawn.debtors()), RoundingMode.HALF_UP);
    return new Sum(
        rounded((long) drawn.debtors() * parts, sure),
        rounded((long) drawn.debts() * parts, sure),
        new Money(
            drawn.amount().amount().multiply(BigDecimal.valueOf(parts)).round(sure),
            drawn.amount().currency()));
  }

  /** A draw of n is off by about one in the root of n. */
  private static int digits(int drawn) {
    return drawn < 100 ? 1 : 2;
  }

  private static int rounded(long number, MathContext sure) {
    return (int) Math.min(Integer.MAX_VALUE, BigDecimal.valueOf(number).round(sure).longValue());
  }
}
