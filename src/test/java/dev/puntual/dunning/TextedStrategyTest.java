package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.simulator.Fate;
import dev.puntual.worklist.Way;
import org.junit.jupiter.api.Test;

/** Steps that go by text message, else by letter, over the wire of a carrier. */
class TextedStrategyTest extends Texted {

  @Test
  void aStepGoesByTextMessageInTheWordsOfItsTone() {
    house(SMS, EMAIL);
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    leave();
    assertThat(taken()).singleElement().satisfies(one -> assertThat(one.to()).isEqualTo(ANA));
    assertThat(taken().getFirst().body())
        .contains("Aceros del Bajio", "/p/", "Aclaraciones: cobranza@aceros.example.");
    assertThat(messages()).containsExactly("sms accepted  delivered");
    assertThat(world.told(ana, "2026-03-02"))
        .isInstanceOfSatisfying(
            Explanation.Written.class, written -> assertThat(written.passed()).isEmpty());
  }

  @Test
  void whoHasNoTelephoneIsWrittenALetter() {
    house(SMS, EMAIL);
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(taken()).isEmpty();
    assertThat(messages()).containsExactly("email accepted  ");
    assertThat(passed(ana, "2026-03-02")).containsExactly(new Passed(SMS, Passed.Why.NOBODY));
  }

  @Test
  void whoHasOnlyATelephoneIsReached() {
    house(EMAIL, SMS);
    var luis = world.debtorWithoutAddress("Luis").answersAt(ANA).owes("L1", "50.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(taken()).hasSize(1);
    assertThat(passed(luis, "2026-03-02")).containsExactly(new Passed(EMAIL, Passed.Why.NOBODY));
  }

  @Test
  void aLandlineIsNoTelephoneForTexts() {
    house(SMS, CALL);
    world.debtor("Ana").answersAt("+576015550100").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
  }

  @Test
  void whoIsExcludedFromTextsIsWrittenALetterAndTheReasonIsSaid() {
    house(SMS, EMAIL);
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, null, Way.SMS, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(messages()).containsExactly("email ready  ");
    assertThat(passed(ana, "2026-03-02")).containsExactly(new Passed(SMS, Passed.Why.EXCLUDED));
  }

  @Test
  void aDebtExcludedFromTextsAloneGoesByLetter() {
    house(SMS, EMAIL);
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.excludes(ana, ana.debt("A1"), Way.SMS, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(messages()).containsExactly("email ready  ");
  }

  @Test
  void aNumberThatNobodyHasIsNeverTextedAgainAndTheStepGoesByTheNextWay() {
    house(SMS, EMAIL);
    carriers.twilio().fates(_ -> new Fate.Fails(30005));
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(messages()).containsExactly("sms accepted nobody failed");
    world.approves(world.dayBreaks("2026-03-03"));
    leave();
    assertThat(messages()).containsExactly("sms accepted nobody failed", "email accepted  ");
    assertThat(taken()).hasSize(1);
    assertThat(passed(ana, "2026-03-03")).containsExactly(new Passed(SMS, Passed.Why.NOBODY));
  }

  @Test
  void thereIsOneContactPerDebtorCurrencyAndDayWhateverTheChannel() {
    house(SMS, EMAIL);
    world
        .debtor("Ana")
        .answersAt(ANA)
        .owes("A1", "100.00", "2026-03-01")
        .owes("A2", "70.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(taken()).hasSize(1);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void whatIsPaidBeforeTheTextLeavesIsNotAskedFor() {
    house(SMS, EMAIL);
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(ana.debt("A1"), "100.00");
    leave();
    assertThat(taken()).isEmpty();
    assertThat(messages()).containsExactly("sms withdrawn settled ");
  }

  @Test
  void withoutAnAccountTextsArePassedOver() {
    forget();
    house(SMS, EMAIL);
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(messages()).containsExactly("email ready  ");
    assertThat(passed(ana, "2026-03-02")).containsExactly(new Passed(SMS, Passed.Why.OFF));
  }

  @Test
  void anAccountThatIsTakenAwayAfterThePlanLeavesTheNextWay() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    assertThat(planned()).containsExactly("sms");
    forget();
    world.approves(plan);
    assertThat(messages()).containsExactly("email ready  ");
  }

  @Test
  void whatIsForetoldIsWhatHappens() {
    house(SMS, EMAIL);
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-10");
    var luis = world.debtor("Luis").owes("L1", "50.00", "2026-03-10");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    assertThat(foretold(ana)).isEqualTo(SMS);
    assertThat(foretold(luis)).isEqualTo(EMAIL);
    world.approves(world.dayBreaks("2026-03-11"));
    assertThat(planned()).containsExactly("email", "sms");
  }

  @Test
  void whatIsRehearsedIsCountedByTheChannelThatItGoesBy() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-10");
    world.debtor("Luis").owes("L1", "50.00", "2026-03-10");
    world.debtorWithoutAddress("Pia").answersAt("+528112345699").owes("P1", "60.00", "2026-03-10");
    world.fileArrives();
    var rehearsed =
        in(
            tx ->
                TestApplication.bean(Rehearsal.class)
                    .of(tx, new Rehearsal.Question(null, 20, false))
                    .orElseThrow());
    assertThat(rehearsed.slices().stream().map(one -> one.by() + " " + one.messages()))
        .containsExactlyInAnyOrder("SMS 2", "EMAIL 1");
  }

  private Means foretold(World.Debtor debtor) {
    return ((Explanation.Foretold) world.told(debtor, "2026-03-11")).means();
  }
}
