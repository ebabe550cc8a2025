package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static dev.puntual.dunning.Means.WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Contacts;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A step names channels in order: the first by which it can go is taken. */
class ChannelOrderTest {

  private static final List<Whom> USUAL = Manner.USUAL.to();

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void aChannelThatIsNotConnectedIsPassedOverAndTheSlotIsOfTheOneThatIsUsed() {
    house(USUAL, WHATSAPP, SMS, EMAIL, CALL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    assertThat(
            world.asks(
                "select m.channel, c.channel, c.outcome from messaging.v_message m"
                    + " join rules.contact c on c.tenant_id = :tenant and c.contact_id = m.message_id"
                    + " where m.tenant_id = :tenant"))
        .containsExactly("email email reserved");
    assertThat(world.tasks()).isEmpty();
    assertThat(world.told(ana, "2026-03-02"))
        .isInstanceOfSatisfying(
            Explanation.Written.class,
            written ->
                assertThat(written.passed())
                    .containsExactly(
                        new Passed(WHATSAPP, Passed.Why.OFF), new Passed(SMS, Passed.Why.OFF)));
  }

  @Test
  void whoHasNoAddressIsCalledWhereTheStepSaysSoAndTheExplanationNamesWhy() {
    house(USUAL, SMS, EMAIL, CALL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "50.00", "2026-03-01");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    assertThat(world.tasks()).containsExactly("call Luis 50.0000");
    assertThat(world.decisions()).containsExactly("Ana A1 1 due", "Luis L1 1 due");
    var passed = List.of(new Passed(SMS, Passed.Why.OFF), new Passed(EMAIL, Passed.Why.NOBODY));
    assertThat(world.told(luis, "2026-03-02"))
        .isEqualTo(new Explanation.Tasked(Action.CALL, false, 0, passed));
    assertThat(world.told(ana, "2026-03-02")).isInstanceOf(Explanation.Written.class);
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions()).hasSize(2);
  }

  @Test
  void whereTheStepIsForTheBossAndThereIsNoneSomebodyCallsThoughOthersHaveAddresses() {
    house(List.of(Whom.BOSS), EMAIL, CALL);
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isZero();
    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
  }

  @Test
  void aCallThatComesFirstIsMadeWhateverElseIsThere() {
    house(USUAL, SMS, CALL, EMAIL);
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isZero();
    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
  }

  @Test
  void whereNothingIsConnectedTheDecisionSaysSoAndTheDebtorIsListed() {
    house(USUAL, SMS, WHATSAPP);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtorWithoutAddress("Luis").owes("L1", "50.00", "2026-03-01");
    world.fileArrives();
    var silent = new Explanation.Silent("no_channel", LocalDate.parse("2026-03-02"), null);
    assertThat(world.told(ana, "2026-03-02")).isEqualTo(silent);
    world.approves(world.dayBreaks("2026-03-02"));
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions()).containsExactly("Ana A1 1 no_channel", "Luis L1 1 no_channel");
    assertThat(world.told(ana, "2026-03-02")).isEqualTo(silent);
    assertThat(world.tasks()).isEmpty();
    assertThat(
            world.asks("select reason from dunning.v_silence where tenant_id = :tenant order by 1"))
        .containsExactly("no_channel", "no_channel");
  }

  @Test
  void whoLosesTheAddressBetweenPlanAndApprovalIsCalled() {
    house(USUAL, EMAIL, CALL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    var contact =
        UUID.fromString(
            world
                .asks("select contact_id from receivables.v_contact where tenant_id = :tenant")
                .getFirst());
    in(tx -> TestApplication.bean(Contacts.class).retire(tx, ana.id(), contact));
    assertThat(world.approves(plan)).isZero();
    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
  }

  @Test
  void aCallInThePlaceOfALetterIsStoppedByWhatStopsLettersAndCalls() {
    house(USUAL, EMAIL, CALL);
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "50.00", "2026-07-27");
    world
        .debtorWithoutAddress("Pia")
        .lives("PE", "America/Lima", "es")
        .owes("P1", "60.00", "2026-07-27");
    world.fileArrives();
    world.holds(luis, null, HoldReason.DISPUTE, null);
    // A holiday in Peru and none in Mexico.
    world.approves(world.dayBreaks("2026-07-28"));
    assertThat(world.decisions()).containsExactly("Luis L1 1 hold_dispute", "Pia P1 1 day_off");
    assertThat(world.tasks()).as("only the dispute itself").containsExactly("dispute Luis 50.0000");
  }

  @Test
  void whatIsForetoldAndRehearsedIsWhatHappens() {
    house(USUAL, EMAIL, CALL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-10");
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "50.00", "2026-03-10");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    var manner = new Manner(USUAL, List.of(EMAIL, CALL), Leaving.SOON);
    assertThat(world.told(ana, "2026-03-11"))
        .isEqualTo(new Explanation.Foretold(0, Action.MESSAGE, manner, List.of()));
    assertThat(world.told(luis, "2026-03-11"))
        .isEqualTo(
            new Explanation.Foretold(
                0, Action.CALL, manner, List.of(new Passed(EMAIL, Passed.Why.NOBODY))));
    var rehearsed =
        in(
            tx ->
                TestApplication.bean(Rehearsal.class)
                    .of(tx, new Rehearsal.Question(null, 20, false))
                    .orElseThrow());
    assertThat(rehearsed.slices().stream().map(one -> one.day() + " " + one.messages()))
        .containsExactly("2026-03-11 1");
    assertThat(rehearsed.tasks().stream().map(one -> one.day() + " " + one.action()))
        .containsExactly("2026-03-11 CALL");

    assertThat(world.approves(world.dayBreaks("2026-03-11"))).isEqualTo(1);
    assertThat(world.tasks()).containsExactly("call Luis 50.0000");
  }

  @Test
  void aStepThatGoesByNothingIsRefusedAtOnce() {
    var manner = new Manner.Codes(List.of("payer"), List.of("", ""), "");
    var typed = new LadderCheck.Typed("due", "3", false, "", "gentle", null, "message", manner);
    assertThat(LadderCheck.of(List.of(typed)))
        .isEqualTo(new LadderCheck.Bad(Map.of(0, LadderCheck.Problem.NO_WAY)));
  }

  private void house(List<Whom> to, Means... by) {
    var manner = new Manner(to, List.of(by), Leaving.SOON);
    var step = new Ladder.Step(0, new Timing.Due(1), Stage.GENTLE, null, Action.MESSAGE, manner);
    in(tx -> HouseSteps.follow(tx, step));
  }

  private <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
