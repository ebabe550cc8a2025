package dev.puntual.surcharges;

import static dev.puntual.surcharges.SurchargeWorld.TWO_A_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Race;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Lost once the capital is paid; charged twice over overlapping days; flat where the law wants
 * days; not applied when the reminder is sent by hand; wrong once an invoice has several payments;
 * wanted only as a threat.
 */
class Complaint20InterestAndFeesTest {

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;
  private final World.Debtor ana = world.debtor("Ana");

  @Test
  @DisplayName("20: charged flat where the law wants days")
  void itGrowsByTheDayAndTheDueDayIsNotLate() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(TWO_A_MONTH);
    assertThat(it.interest(ana, "2026-02-01")).isEqualTo("0.00");
    assertThat(it.interest(ana, "2026-02-02")).isEqualTo("6.00");
    assertThat(it.interest(ana, "2026-03-03")).isEqualTo("180.00");
  }

  @Test
  @DisplayName("20: wrong once an invoice has several payments")
  void itFollowsWhatWasOpenEachDay() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(TWO_A_MONTH);
    var debt = ana.debt("F1");
    it.moves(debt, "payment", "-3000.00", "2026-02-11");
    it.moves(debt, "credit", "-1500.00", "2026-02-16");
    it.moves(debt, "reversal", "3000.00", "2026-02-21");
    // 10 days of 9,000; 5 of 6,000; 5 of 4,500; 10 of 7,500; at two thirds of a thousandth a day.
    assertThat(it.interest(ana, "2026-03-03")).isEqualTo("145.00");
  }

  @Test
  @DisplayName("20: lost once the capital is paid")
  void theDaysUpToThePaymentAreKeptAndCanStillBeClaimed() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(TWO_A_MONTH);
    var debt = ana.debt("F1");
    it.moves(debt, "payment", "-9000.00", "2026-02-11");
    assertThat(it.interest(ana, "2026-06-30")).isEqualTo("60.00");

    assertThat(it.claims(debt, "2026-06-30")).isEqualTo(1);
    assertThat(it.owed()).containsExactly("F1-R1 60.00");
    assertThat(it.interest(ana, "2026-06-30")).isEqualTo("0.00");
  }

  @Test
  @DisplayName("20: charged twice over overlapping days")
  void noDayIsClaimedTwiceHoweverOftenSomebodyClaims() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(TWO_A_MONTH);
    var debt = ana.debt("F1");
    assertThat(it.claims(debt, "2026-02-11")).isEqualTo(1);
    assertThat(it.claims(debt, "2026-02-11")).isZero();
    assertThat(it.claims(debt, "2026-02-08")).isZero();
    assertThat(it.claims(debt, "2026-02-21")).isEqualTo(1);

    assertThat(it.periods()).containsExactly("- 2026-02-11 60.00", "2026-02-11 2026-02-21 60.00");
    assertThat(it.interest(ana, "2026-02-22")).isEqualTo("6.00");
  }

  @Test
  @DisplayName("20: charged twice by two at once")
  void ofTwoWhoClaimAtOneMomentOneFindsTheDaysTaken() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(TWO_A_MONTH);
    var debt = ana.debt("F1");
    int second =
        Race.lost(
            world.tenant,
            tx ->
                TestApplication.bean(Claims.class)
                    .claim(tx, List.of(debt), BusinessDate.of("2026-02-11"), 0, it.person),
            () -> it.claims(debt, "2026-02-20"));
    assertThat(second).isZero();
    assertThat(it.periods()).containsExactly("- 2026-02-11 60.00");
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00");
  }

  @Test
  @DisplayName("20: mixed into the debt")
  void theDebtsOwnBalanceNeverMovesAndAPaymentMeetsCapitalFirst() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(TWO_A_MONTH);
    it.claims(ana.debt("F1"), "2026-02-11");
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00");
    // And it bears none itself.
    assertThat(it.interest(ana, "2026-03-13")).isEqualTo("180.00");
  }

  @Test
  @DisplayName("20: cannot be let be")
  void whatIsWaivedWithAReasonIsNotAskedForUntilThatIsUndone() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(TWO_A_MONTH);
    var debt = ana.debt("F1");
    it.claims(debt, "2026-02-11");

    var part = it.waives(ana, debt, "20.00", "2026-02-11").orElseThrow();
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 40.00");
    assertThat(it.unwaives(part, "2026-02-12")).isTrue();
    assertThat(it.unwaives(part, "2026-02-12")).isFalse();
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00");

    assertThat(it.waives(ana, debt, null, "2026-02-21")).isPresent();
    assertThat(it.owed()).containsExactly("F1 9000.00");
    assertThat(it.interest(ana, "2026-02-21")).isEqualTo("0.00");
  }

  @Test
  @DisplayName("20: wanted only as a threat")
  void aWarningIsCountedAndNeverCharged() {
    owes("F1", "9000.00", "2026-02-01");
    it.asks(SurchargeTerms.with(TWO_A_MONTH, Charging.WARN));
    var one = it.accrued(ana, "2026-02-11").getFirst();
    assertThat(one.warned().toString()).isEqualTo("60.00 MXN");
    assertThat(one.interest().isZero()).isTrue();
    assertThat(it.claims(ana.debt("F1"), "2026-02-11")).isZero();
    assertThat(it.owed()).containsExactly("F1 9000.00");
  }

  private void owes(String number, String amount, String dueOn) {
    ana.owes(number, amount, dueOn);
    world.fileArrives();
  }
}
