package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Incoming;
import dev.puntual.messaging.Incoming.Way;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.simulator.Calling;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a debtor answers takes effect in the transaction that keeps it. */
class AnswersTakeEffectTest {

  private static final String PHONE = InboxWorld.PHONE;

  private final InboxWorld inbox = new InboxWorld();

  @AfterEach
  void asOnAGoodDay() {
    inbox.providers.twilio().calling(Calling.IN_ORDER);
  }

  /** P02, the trap: to cancel a debt is to pay it. */
  @Test
  void voyACancelarElViernesIsAPromiseForFridayAndRemindersAreQuietTillThen()
      throws InterruptedException {
    inbox.owing("Ana", PHONE);

    inbox.says(PHONE, "Voy a cancelar el viernes");

    assertThat(inbox.understood()).containsExactly("promise");
    assertThat(inbox.holds()).containsExactly("promise 2026-03-06");
    inbox.world.dayBreaks("2026-03-05");
    assertThat(inbox.world.decisions()).last().asString().endsWith("hold_promise");
  }

  @Test
  void yaPaguePausesUntilSomebodyVerifiesThePayment() throws InterruptedException {
    inbox.owing("Ana", PHONE);

    inbox.says(PHONE, "Ya pagué");

    assertThat(inbox.holds()).containsExactly("to_verify 2026-03-17");
    assertThat(inbox.conversations()).containsExactly("Ana verify t");
  }

  @Test
  void anOutOfOfficeAnswerDoesNothingButStandInTheLine() {
    inbox.owing("Ana", PHONE);

    inbox.in(
        tx ->
            TestApplication.bean(Answers.class)
                .keep(
                    tx,
                    List.of(
                        new Incoming(
                            Way.EMAIL,
                            "imap",
                            "<1@x>",
                            "ana@cliente.example",
                            "",
                            "Fuera de la oficina",
                            "BAJA",
                            null,
                            true,
                            null,
                            "",
                            "es",
                            Instant.parse("2026-03-02T16:00:00Z"),
                            List.of()))));

    assertThat(inbox.understood()).containsExactly("automatic");
    assertThat(inbox.holds()).isEmpty();
    assertThat(inbox.conversations()).containsExactly("Ana  f");
  }

  /** P02: not sure, so paused for a day, and a person reads it. */
  @Test
  void noPuedoHoyPausesForADayAndAsksAPerson() throws InterruptedException {
    inbox.owing("Ana", PHONE);

    inbox.says(PHONE, "no puedo hoy");

    assertThat(inbox.holds()).containsExactly("pause 2026-03-03");
    assertThat(inbox.conversations()).containsExactly("Ana read t");
  }

  /** Complaint 1: twice is once. */
  @Test
  void theSameCallTwiceIsOneAnswerWithOneEffect() throws InterruptedException {
    inbox.owing("Ana", PHONE);
    inbox.providers.twilio().calling(new Calling(true, false));

    inbox.says(PHONE, "no reconozco esa deuda");

    assertThat(inbox.understood()).containsExactly("dispute");
    assertThat(inbox.holds()).containsExactly("dispute -");
  }

  /** P08. */
  @Test
  void aWrongNumberIsNeverUsedAgainForThatDebtorAndSomebodyLooksForAnother()
      throws InterruptedException {
    inbox.owing("Ana", PHONE);

    inbox.says(PHONE, "NO SOY");

    assertThat(
            inbox.world.asks(
                "select c.phone from receivables.v_contact c where c.tenant_id = :tenant and c.phone_bad_since is not null"))
        .containsExactly(PHONE);
    assertThat(stops()).containsExactly("pair wrong_number");
    assertThat(inbox.conversations()).containsExactly("Ana find_contact t");
  }

  @Test
  void whoSpeaksOfAnAuthorityOrIsNotWellStopsTheMachine() throws InterruptedException {
    inbox.owing("Ana", PHONE);

    inbox.says(PHONE, "Voy a ir a CONDUSEF");

    assertThat(inbox.holds()).containsExactly("legal -");
    assertThat(inbox.conversations()).containsExactly("Ana escalates t");
  }

  @Test
  void whereALawReadsAStopForAllWaysItEndsAllAndIsTakenBackWhole() throws InterruptedException {
    inbox.in(
        tx -> {
          TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY);
          return true;
        });
    inbox.owing("Ana", PHONE);
    inbox.world.asks(
        "with told as (update receivables.debtor set country = 'US' where tenant_id = :tenant returning 1)"
            + " select count(*) from told where cast(:tenant as uuid) is not null");
    inbox.says(PHONE, "QUIT");
    assertThat(stops()).containsExactlyInAnyOrder("address word", "person word");
    inbox.in(
        tx ->
            TestApplication.bean(Corrections.class)
                .notThat(tx, inbox.answer(), "no era baja", inbox.person));
    assertThat(stops()).isEmpty();
  }

  @Test
  void aPersonSaysThatItMeantSomethingElseAndExactlyThatIsTakenBack() throws InterruptedException {
    inbox.owing("Ana", PHONE);
    inbox.says(PHONE, "BAJA");
    assertThat(stops()).containsExactly("address word");

    boolean undone =
        inbox.in(
            tx ->
                TestApplication.bean(Corrections.class)
                    .notThat(tx, inbox.answer(), "no era baja", inbox.person));

    assertThat(undone).isTrue();
    assertThat(stops()).isEmpty();
    assertThat(inbox.understood()).containsExactly("opt_out undone");
  }

  @Test
  void anUnknownNumberWaitsForSomebodyToSayWhoseItIsAndThenTakesEffect()
      throws InterruptedException {
    var ana = inbox.owing("Ana", PHONE);
    inbox.says("+525500000001", "Ya pagué");
    assertThat(inbox.holds()).isEmpty();
    assertThat(inbox.conversations()).containsExactly("+525500000001 assign t");

    inbox.in(
        tx ->
            TestApplication.bean(Corrections.class)
                .belongsTo(tx, Case.unknown("sms", "+525500000001"), ana.id()));

    assertThat(inbox.holds()).containsExactly("to_verify 2026-03-17");
    assertThat(inbox.conversations()).containsExactly("Ana verify t");
  }

  /** P01. */
  @Test
  void bajaIsLeftAloneAndAltaFromTheSameNumberOpensItAgain() throws InterruptedException {
    inbox.owing("Ana", PHONE);
    inbox.says(PHONE, " ¡Bája! ");
    assertThat(stops()).containsExactly("address word");

    inbox.says("+525500000002", "ALTA");
    assertThat(stops()).containsExactly("address word");
    inbox.says(PHONE, "ALTA");

    assertThat(stops()).isEmpty();
  }

  private List<String> stops() {
    return inbox.world.asks(
        "select s.scope, s.cause from messaging.v_suppression s where s.tenant_id = :tenant and s.lifted_at is null order by 1, 2");
  }
}
