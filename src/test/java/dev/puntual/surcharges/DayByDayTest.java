package dev.puntual.surcharges;

import static dev.puntual.surcharges.SurchargeWorld.TWO_A_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement against somebody who goes through the calendar one day after another. */
class DayByDayTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-11-01");
  private static final int DEBTS = 40;

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;

  /** What one debt is, and what moves on which day. */
  private record Debt(
      String number, LocalDate due, BigDecimal amount, TreeMap<LocalDate, BigDecimal> moves) {

    BigDecimal at(LocalDate morning) {
      return moves.headMap(morning).values().stream().reduce(amount, BigDecimal::add);
    }
  }

  /** Terms that hold from a day on. */
  private record Since(LocalDate from, BigDecimal yearly, int basis, Terms.Grace grace) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyLedgerUnderEveryTermsComesToTheSame(long seed) {
    var chance = new Random(seed);
    var ana = world.debtor("Ana");
    var debts = new ArrayList<Debt>();
    for (int i = 0; i < DEBTS; i++) {
      debts.add(debt("F" + i, chance));
    }
    debts.forEach(d -> ana.owes(d.number(), d.amount().toPlainString(), d.due().toString()));
    world.fileArrives();
    for (var debt : debts) {
      var id = ana.debt(debt.number());
      debt.moves()
          .forEach(
              (on, amount) ->
                  it.moves(
                      id,
                      amount.signum() < 0 ? "payment" : "reversal",
                      amount.toPlainString(),
                      on.toString()));
    }
    var terms = List.of(terms(chance, 0), terms(chance, 1), terms(chance, 2));
    terms.forEach(this::asks);
    for (int look = 0; look < 4; look++) {
      var day = FIRST.plusDays(chance.nextInt(300));
      var expected =
          debts.stream().map(d -> walk(d, terms, day)).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(it.interest(ana, day.toString()))
          .as("on %s", day)
          .isEqualTo(expected.toPlainString());
      assertThat(it.all(day.toString()).stream().map(sum -> sum.interest().amount()).toList())
          .isEqualTo(expected.signum() == 0 ? List.of() : List.of(expected));
    }
  }

  @Test
  void claimsInPiecesComeToTheWholeButForTheRoundingOfEach() {
    var ana = world.debtor("Ana").owes("F1", "9000.00", "2026-02-01");
    world.fileArrives();
    it.asks(TWO_A_MONTH);
    for (var day : List.of("2026-02-03", "2026-02-04", "2026-02-20", "2026-03-03")) {
      assertThat(it.claims(ana.debt("F1"), day)).isEqualTo(1);
    }
    assertThat(it.owed())
        .containsExactly("F1 9000.00", "F1-R1 12.00", "F1-R2 6.00", "F1-R3 96.00", "F1-R4 66.00");
  }

  /** Rounded once a debt, at its end. */
  private static BigDecimal walk(Debt debt, List<Since> terms, LocalDate until) {
    var sum = BigDecimal.ZERO;
    for (var day = debt.due().plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      var ruling = ruling(terms, day);
      if (ruling != null && counts(debt, ruling, day, until)) {
        sum =
            sum.add(
                debt.at(day)
                    .multiply(ruling.yearly())
                    .divide(BigDecimal.valueOf(ruling.basis() * 100L), 18, RoundingMode.HALF_UP));
      }
    }
    return sum.setScale(2, RoundingMode.HALF_UP);
  }

  private static boolean counts(Debt debt, Since terms, LocalDate day, LocalDate until) {
    var graceEnds = debt.due().plusDays(terms.grace().days());
    if (debt.at(day).signum() <= 0 || !until.isAfter(graceEnds)) {
      return false;
    }
    return terms.grace().free()
        ? day.isAfter(graceEnds)
        : terms.grace().days() == 0 || debt.at(graceEnds.plusDays(1)).signum() > 0;
  }

  /** The latest said of those that hold on the day. */
  private static @Nullable Since ruling(List<Since> terms, LocalDate day) {
    return terms.reversed().stream().filter(t -> !t.from().isAfter(day)).findFirst().orElse(null);
  }

  private static Debt debt(String number, Random chance) {
    var due = FIRST.plusDays(chance.nextInt(120));
    var amount = BigDecimal.valueOf(10_000 + chance.nextInt(5_000_000), 2);
    var moves = new TreeMap<LocalDate, BigDecimal>();
    var left = amount;
    var day = due.minusDays(10);
    for (int i = chance.nextInt(6); i > 0; i--) {
      day = day.plusDays(1 + chance.nextInt(40));
      boolean back = left.compareTo(amount) < 0 && chance.nextInt(4) == 0;
      var part =
          back
              ? amount.subtract(left)
              : chance.nextInt(3) == 0
                  ? left
                  : left.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
      if (part.signum() > 0) {
        moves.put(day, back ? part : part.negate());
        left = back ? left.add(part) : left.subtract(part);
      }
    }
    return new Debt(number, due, amount, moves);
  }

  private static Since terms(Random chance, int nth) {
    return new Since(
        FIRST.plusDays(nth == 0 ? 0 : chance.nextInt(200)),
        BigDecimal.valueOf(chance.nextInt(60_000), 3),
        chance.nextBoolean() ? Terms.BANKERS : Terms.CALENDAR,
        new Terms.Grace(chance.nextInt(3) * 7, chance.nextBoolean()));
  }

  private void asks(Since since) {
    it.asks(
        new Terms(
            since.from(),
            Charging.CHARGE,
            new Terms.Rate(since.yearly(), Terms.Per.YEAR),
            since.basis(),
            since.grace(),
            TWO_A_MONTH.currency(),
            TWO_A_MONTH.fee(),
            BigDecimal.ZERO,
            null,
            BigDecimal.ZERO,
            true));
  }
}
