package dev.puntual.surcharges;

import static dev.puntual.surcharges.SurchargeWorld.TWO_A_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What terms, agreements and laws make of the same debt. */
class TermsTest {

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;
  private final World.Debtor ana = world.debtor("Ana");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void daysOfGraceAreGivenAwayOrCountOnceTheyAreOver() {
    owes();
    it.asks(SurchargeTerms.with(TWO_A_MONTH, new Terms.Grace(5, true)));
    assertThat(it.interest(ana, "2026-02-06")).isEqualTo("0.00");
    assertThat(it.interest(ana, "2026-02-07")).isEqualTo("6.00");
    it.asks(SurchargeTerms.with(TWO_A_MONTH, new Terms.Grace(5, false)));
    assertThat(it.interest(ana, "2026-02-06")).isEqualTo("0.00");
    assertThat(it.interest(ana, "2026-02-07")).isEqualTo("36.00");
  }

  @Test
  void whoPaysWithinTheGraceWasNeverLate() {
    owes();
    it.moves(ana.debt("F1"), "payment", "-9000.00", "2026-02-05");
    it.asks(SurchargeTerms.with(TWO_A_MONTH, new Terms.Grace(5, false)));
    assertThat(it.interest(ana, "2026-06-30")).isEqualTo("0.00");
  }

  @Test
  void aFeeOnceADebtWithItsTaxIsClaimedOnce() {
    owes();
    it.asks(
        SurchargeTerms.with(
            TWO_A_MONTH,
            new Terms.Fee(new BigDecimal("100"), new BigDecimal("1"), Terms.FeePer.DEBT),
            "16"));
    assertThat(it.accrued(ana, "2026-02-11").getFirst().fee().toString()).isEqualTo("190.00 MXN");
    it.claims(ana.debt("F1"), "2026-02-11");
    it.claims(ana.debt("F1"), "2026-02-21");
    // 60 and 190 and 16 % of both; then 60 and 16 % of it.
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 290.00", "F1-R2 69.60");
  }

  @Test
  void theMostOfADebtIsTheMostInAll() {
    owes();
    it.asks(SurchargeTerms.bounded(TWO_A_MONTH, "1", "0", true));
    it.claims(ana.debt("F1"), "2026-02-11");
    it.claims(ana.debt("F1"), "2026-02-21");
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00", "F1-R2 30.00");
    assertThat(it.claims(ana.debt("F1"), "2026-06-30")).isZero();
  }

  @Test
  void lessThanTheLeastIsNotClaimedAndNotLost() {
    owes();
    it.asks(SurchargeTerms.bounded(TWO_A_MONTH, "100", "50", true));
    assertThat(it.claims(ana.debt("F1"), "2026-02-05")).isZero();
    assertThat(it.claims(ana.debt("F1"), "2026-02-11")).isEqualTo(1);
    assertThat(it.owed()).contains("F1-R1 60.00");
  }

  @Test
  void whatIsOnlyWrittenDownIsOwedWhenSomebodyPutsItOnAccount() {
    owes();
    it.asks(SurchargeTerms.bounded(TWO_A_MONTH, "100", "0", false));
    it.claims(ana.debt("F1"), "2026-02-11");
    assertThat(it.owed()).containsExactly("F1 9000.00");
    assertThat(it.accrued(ana, "2026-02-11").getFirst().open().toString()).isEqualTo("60.00 MXN");
    var deed = it.waives(ana, ana.debt("F1"), "15.00", "2026-02-11").orElseThrow();
    it.putsOnAccount(ana.debt("F1"), "2026-02-12");
    it.putsOnAccount(ana.debt("F1"), "2026-02-12");
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 45.00");
    it.unwaives(deed, "2026-02-13");
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00");
  }

  @Test
  void waivingWhatNobodyClaimedTakesItsDaysWithIt() {
    owes();
    it.asks(TWO_A_MONTH);
    var deed = it.waives(ana, ana.debt("F1"), null, "2026-02-11").orElseThrow();
    assertThat(it.interest(ana, "2026-02-12")).isEqualTo("6.00");
    assertThat(it.owed()).containsExactly("F1 9000.00");
    assertThat(it.waives(ana, ana.debt("F1"), null, "2026-02-11")).isEmpty();
    it.unwaives(deed, "2026-02-12");
    assertThat(it.accrued(ana, "2026-02-12").getFirst().open().toString()).isEqualTo("60.00 MXN");
  }

  @Test
  void aCustomerMayHaveARateOfItsOwnOrNone() {
    owes();
    it.asks(TWO_A_MONTH);
    it.agrees(ana, "1");
    assertThat(it.interest(ana, "2026-02-11")).isEqualTo("30.00");
    it.agrees(ana, null);
    assertThat(it.interest(ana, "2026-02-11")).isEqualTo("0.00");
    assertThat(it.claims(ana.debt("F1"), "2026-02-11")).isZero();
    it.agreesNoMore(ana);
    assertThat(it.interest(ana, "2026-02-11")).isEqualTo("60.00");
  }

  @Test
  void theLawOfTheDebtorsCountryIsTheMost() {
    var bia =
        world
            .debtor("Bia")
            .lives("BR", "America/Sao_Paulo", "es")
            .owes("B1", "9000.00", "2026-02-01");
    world.fileArrives();
    it.asks(
        SurchargeTerms.with(
            TWO_A_MONTH,
            new Terms.Fee(BigDecimal.ZERO, new BigDecimal("10"), Terms.FeePer.DEBT),
            "0"));
    // Nobody looked Selic − IPCA up: the principal and two of a hundred once.
    assertThat(it.interest(bia, "2026-02-11")).isEqualTo("0.00");
    assertThat(it.accrued(bia, "2026-02-11").getFirst().fee().toString()).isEqualTo("180.00 MXN");
    // Nine percent a year instead of twenty-four, on the four days it is known for: 9000 × 9/100 ×
    // 4/360.
    it.published("BR", "2026-02-01", "2026-02-05", "9");
    assertThat(it.interest(bia, "2026-02-11")).isEqualTo("9.00");
    // And six for the six days after: 9.00 + 9000 × 6/100 × 6/360.
    it.published("BR", "2026-02-06", "2026-02-28", "6");
    assertThat(it.interest(bia, "2026-02-11")).isEqualTo("18.00");
  }

  @Test
  @DisplayName("C20: an expired table of rates")
  void whereTheHighestRateIsPublishedNothingIsChargedForDaysNobodyLookedUp() {
    var luz =
        world.debtor("Luz").lives("CO", "America/Bogota", "es").owes("C1", "9000.00", "2026-02-01");
    world.fileArrives();
    it.asks(TWO_A_MONTH);
    assertThat(it.interest(luz, "2026-02-21")).isEqualTo("0.00");
    it.published("CO", "2026-02-01", "2026-02-06", "12");
    assertThat(it.interest(luz, "2026-02-21")).isEqualTo("15.00");
  }

  @Test
  @DisplayName("C20: a fee in Chile before the twenty-first day")
  void inChileNoFeeIsAskedBeforeTheTwentyFirstDay() {
    var eva =
        world
            .debtor("Eva")
            .lives("CL", "America/Santiago", "es")
            .owes("E1", "9000.00", "2026-02-01");
    world.fileArrives();
    it.asks(
        SurchargeTerms.with(
            TWO_A_MONTH,
            new Terms.Fee(new BigDecimal("100"), BigDecimal.ZERO, Terms.FeePer.DEBT),
            "0"));
    assertThat(it.claims(eva.debt("E1"), "2026-02-21")).isZero();
    assertThat(it.claims(eva.debt("E1"), "2026-02-22")).isEqualTo(1);
  }

  @Test
  void everyCurrencyHasTheCoinsThatTheJavaPlatformKnows() {
    var known =
        transactions.in(
            world.tenant,
            tx ->
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · coins\nselect c, scale(surcharges.coins(1.23456, c)) from unnest(:codes::text[]) c"
                                + " where cast(:tenant as uuid) is not null"))
                    .param(
                        "codes",
                        Currency.getAvailableCurrencies().stream()
                            .filter(one -> one.getDefaultFractionDigits() >= 0)
                            .map(Currency::getCurrencyCode)
                            .toArray(String[]::new))
                    .query((row, _) -> java.util.Map.entry(row.getString(1), row.getInt(2)))
                    .list());
    var inUse =
        java.util.Set.of(
            "MXN", "COP", "PEN", "CLP", "ARS", "BRL", "USD", "EUR", "PYG", "UYU", "GTQ", "CRC",
            "JPY", "KWD");
    assertThat(known)
        .filteredOn(one -> inUse.contains(one.getKey()))
        .hasSize(inUse.size())
        .allSatisfy(
            one ->
                assertThat(one.getValue())
                    .as(one.getKey())
                    .isEqualTo(Currency.getInstance(one.getKey()).getDefaultFractionDigits()));
  }

  @Test
  void newTermsRuleTheDaysFromTheirOwnOn() {
    owes();
    it.asks(TWO_A_MONTH);
    it.asks(SurchargeTerms.from(TWO_A_MONTH, LocalDate.parse("2026-02-07"), "4"));
    // Five days of the old rate, and five of the double.
    assertThat(it.interest(ana, "2026-02-11")).isEqualTo("90.00");
  }

  private void owes() {
    ana.owes("F1", "9000.00", "2026-02-01");
    world.fileArrives();
  }
}
