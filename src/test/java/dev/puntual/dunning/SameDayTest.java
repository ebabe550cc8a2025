package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static dev.puntual.dunning.Means.WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.whatsapp.MetaDesk;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import org.junit.jupiter.api.Test;

/**
 * Issue 4, WhatsApp: fall-over to another channel, on the day on which the first one failed; and a
 * text that Meta paused costs no day.
 */
class SameDayTest extends Chatted {

  private static final String DAY = "2026-03-02";

  private World.Debtor ana() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    return ana;
  }

  @Test
  void aTextThatFailedGivesWayOnTheSameDayAndIsNotTakenUpAgain() {
    house(SMS, EMAIL);
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    var ana = ana();
    world.approves(world.dayBreaks(DAY));
    leave();
    looks("09:05");
    assertThat(messages()).containsExactly("sms accepted  failed");

    looks("09:15");
    leave();
    looks("09:40");

    assertThat(messages()).containsExactly("sms accepted  failed", "email accepted  ");
    assertThat(passed(ana, DAY)).containsExactly(new Passed(SMS, Passed.Why.LOST));
    world.dayBreaks("2026-03-03");
    assertThat(planned()).containsExactly("email");
    assertThat(taken()).hasSize(1);
  }

  @Test
  void oneWayAfterTheOtherIsTriedOnThatDay() {
    house(WHATSAPP, SMS, CALL);
    approved(Stage.GENTLE);
    desk().fates(_ -> new Fate.Refused(400, 131026));
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    ana();
    world.approves(world.dayBreaks(DAY));
    leave();
    looks("09:15");
    leave();
    looks("09:30");

    assertThat(messages())
        .containsExactly("whatsapp rejected rejected_address ", "sms accepted  failed");
    assertThat(world.tasks()).contains("call Ana 100.0000");
    desk().fates(_ -> new Fate.Arrives());
  }

  @Test
  void whatIsToldDeliveredAfterAllGivesWayToNothing() {
    house(SMS, EMAIL);
    carriers.twilio().calling(new Calling(true, true));
    ana();
    world.approves(world.dayBreaks(DAY));
    leave();
    carriers.twilio().calling(Calling.IN_ORDER);

    looks("09:15");

    assertThat(messages()).containsExactly("sms accepted  delivered");
  }

  @Test
  void whatMayHaveArrivedNeverGivesWay() {
    house(SMS, EMAIL);
    carriers.twilio().fates(_ -> new Fate.Hangs());
    carriers.twilio().calling(new Calling(false, false));
    ana();
    world.approves(world.dayBreaks(DAY));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    looks("11:00");
    world.dayBreaks("2026-03-03");

    assertThat(planned()).containsExactly("sms");
    carriers.twilio().calling(Calling.IN_ORDER);
  }

  @Test
  void afterTheHoursItIsTheNextPlanThatGoesByAnotherWay() {
    house(SMS, EMAIL);
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    ana();
    world.approves(world.dayBreaks(DAY));
    leave();

    looks("23:30");
    assertThat(messages()).containsExactly("sms accepted  failed");
    world.approves(world.dayBreaks("2026-03-03"));

    assertThat(messages()).containsExactly("sms accepted  failed", "email ready  ");
  }

  @Test
  void aPausedTextIsKnownBeforeThePlanAndCostsNoDay() {
    house(WHATSAPP, SMS);
    approved(Stage.GENTLE);
    approved(Stage.FIRM);
    meta(Stage.GENTLE, "PAUSED");
    var ana = ana();

    world.approves(world.dayBreaks(DAY));
    leave();

    assertThat(messages()).containsExactly("sms accepted  delivered");
    assertThat(passed(ana, DAY)).containsExactly(new Passed(WHATSAPP, Passed.Why.UNAPPROVED));
  }

  @Test
  void aTextThatMetaPausesWhileItWaitsGivesWayOnTheSameDay() {
    house(WHATSAPP, SMS);
    approved(Stage.GENTLE);
    approved(Stage.FIRM);
    ana();
    world.approves(world.dayBreaks(DAY));
    meta(Stage.GENTLE, "PAUSED");
    leave();
    looks("09:15");
    leave();

    assertThat(messages())
        .containsExactly("whatsapp withdrawn next_channel ", "sms accepted  delivered");
  }

  @Test
  void aPauseThatMetaNeverCalledAboutIsAskedForBeforeThePlan() {
    house(WHATSAPP, SMS);
    approved(Stage.GENTLE);
    metaQuietly(Stage.GENTLE, "PAUSED");
    ana();

    TestApplication.bean(MetaDesk.class).refresh(world.tenant);
    world.approves(world.dayBreaks(DAY));

    assertThat(planned()).containsExactly("sms");
  }

  private void looks(String time) {
    world.itIs(DAY, time);
    TestApplication.bean(SameDay.class).beat();
  }
}
