package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static dev.puntual.dunning.Means.WHATSAPP;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Campaigned;
import dev.puntual.dunning.Chatted;
import dev.puntual.dunning.Explain;
import dev.puntual.dunning.Freshness;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Passed;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Issue 3, «campaigns all under the same rules and caps», with issue 4, «fall-over to another
 * channel»: what a provider took and lost goes by the campaign's next channel on the same day.
 */
class CampaignSameDayTest extends Chatted {

  private static final String DAY = "2026-03-03";
  private static final String BEA = "+528112345679";
  private static final Campaign.Slip SLIP =
      new Campaign.Slip(
          "{{empresa}}: estimado(a) {{nombre}}, su estado de cuenta al {{fecha}}:"
              + " {{enlace_de_pago}} Total {{total}}",
          true);

  private final CampaignWorld campaigns = new CampaignWorld(world);

  @AfterEach
  void carriersAreWellAgain() {
    desk().fates(_ -> new Fate.Arrives());
    carriers.twilio().calling(Calling.IN_ORDER);
  }

  @Test
  void aTextThatFailedGivesWayOnceAfterSomeMinutesAndOnlyForWhomItWasLost() {
    carriers.twilio().fates(to -> to.equals(ANA) ? new Fate.Fails(30003) : new Fate.Arrives());
    var bea = world.debtor("Bea").answersAt(BEA).owes("B1", "100.00", "2026-02-27");
    var ana = goesOut(SMS, EMAIL);
    looks(DAY, "09:35");
    assertThat(messages())
        .containsExactlyInAnyOrder("sms accepted  failed", "sms accepted  delivered");

    looks(DAY, "09:45");
    looks(DAY, "11:00");

    assertThat(messages())
        .containsExactlyInAnyOrder(
            "sms accepted  failed", "sms accepted  delivered", "email accepted  ");
    assertThat(told(ana).way()).isEqualTo(EMAIL);
    assertThat(told(ana).passed()).containsExactly(new Passed(SMS, Passed.Why.LOST));
    assertThat(told(bea).way()).isEqualTo(SMS);
    assertThat(told(bea).passed()).isEmpty();
  }

  @Test
  void oneChannelAfterTheOtherIsTriedAndTheDayTellsOfEach() {
    approved(Stage.GENTLE);
    desk().fates(_ -> new Fate.Refused(400, 131026));
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    var ana = goesOut(WHATSAPP, SMS, EMAIL);
    looks(DAY, "09:45");
    looks(DAY, "10:00");

    assertThat(messages())
        .containsExactly(
            "whatsapp rejected rejected_address ", "sms accepted  failed", "email accepted  ");
    assertThat(told(ana).passed())
        .containsExactly(new Passed(WHATSAPP, Passed.Why.LOST), new Passed(SMS, Passed.Why.LOST));
  }

  @Test
  void aTextThatMetaPausesWhileItWaitsGivesWayOnTheSameDay() {
    approved(Stage.GENTLE);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    scheduled(WHATSAPP, EMAIL);
    world.itIs(DAY, "09:30");
    campaigns.beats();
    meta(Stage.GENTLE, "PAUSED");
    leave();

    looks(DAY, "09:45");

    assertThat(messages()).containsExactly("whatsapp withdrawn next_channel ", "email accepted  ");
  }

  @Test
  void whatIsToldDeliveredAfterAllGivesWayToNothing() {
    carriers.twilio().calling(new Calling(true, true));
    goesOut(SMS, EMAIL);

    looks(DAY, "09:45");

    assertThat(messages()).containsExactly("sms accepted  delivered");
  }

  @Test
  void whatMayHaveArrivedNeverGivesWay() {
    carriers.twilio().fates(_ -> new Fate.Hangs());
    carriers.twilio().calling(new Calling(false, false));
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    scheduled(SMS, EMAIL);
    world.itIs(DAY, "09:30");
    campaigns.beats();
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    looks(DAY, "11:00");

    assertThat(
            world.asks("select m.channel from messaging.v_message m where m.tenant_id = :tenant"))
        .containsExactly("sms");
  }

  @Test
  void whoPaysOrSaysStopInBetweenHearsNothingMore() {
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    var bea = world.debtor("Bea").answersAt(BEA).owes("B1", "100.00", "2026-02-27");
    var ana = goesOut(SMS, EMAIL);
    world.pays(ana.debt("A1"), "100.00");
    stops(bea);

    looks(DAY, "09:45");

    assertThat(messages())
        .filteredOn(one -> one.startsWith("email"))
        .allMatch(one -> one.startsWith("email withheld stopped_"));
  }

  @Test
  void aCampaignThatAPersonTookBackGoesOnByNoChannel() {
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    var id = scheduled(SMS, EMAIL);
    world.itIs(DAY, "09:30");
    campaigns.beats();
    leave();
    campaigns.cancels(id);

    looks(DAY, "09:45");

    assertThat(messages()).containsExactly("sms accepted  failed");
  }

  @Test
  void afterTheHoursItWaitsForTheNextMorningAndAfterTheLifeOfItsRunForNothing() {
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    goesOut(SMS, EMAIL);
    looks(DAY, "23:30");
    assertThat(messages()).containsExactly("sms accepted  failed", "email ready  ");
    looks("2026-03-04", "09:30");
    assertThat(messages()).containsExactly("sms accepted  failed", "email accepted  ");
  }

  @Test
  void afterTheLifeOfItsRunNobodyIsWrittenTo() {
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    goesOut(SMS, EMAIL);

    looks("2026-03-09", "09:30");

    assertThat(messages()).containsExactly("sms accepted  failed");
  }

  @Test
  void whileTheNewsOfPaymentsIsTooOldItWaitsForNewer() {
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    in(
        tx -> {
          Freshness.keep(tx, 2);
          return 0;
        });
    vouched();
    goesOut(SMS, EMAIL);
    looks("2026-03-06", "09:30");
    assertThat(messages()).containsExactly("sms accepted  failed");

    vouched();
    looks("2026-03-06", "09:50");

    assertThat(messages()).containsExactly("sms accepted  failed", "email accepted  ");
  }

  private World.Debtor goesOut(Means... ways) {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    scheduled(ways);
    world.itIs(DAY, "09:30");
    campaigns.beats();
    leave();
    return ana;
  }

  private UUID scheduled(Means... ways) {
    return campaigns.scheduled(
        new Campaign.Plan(
            "Cada mes",
            Campaign.Kind.STATEMENT,
            new Audience.Everyone(),
            once(DAY),
            List.of(ways),
            List.of(ways).contains(WHATSAPP) ? Stage.GENTLE : null),
        new Campaign.Texts(
            Map.of(Language.ES, CampaignWorld.STATEMENT), Map.of(Language.ES, SLIP)));
  }

  private void looks(String day, String time) {
    world.itIs(day, time);
    TestApplication.beat(CampaignLosses.JOB);
    leave();
  }

  private void stops(World.Debtor debtor) {
    var said = new Stop.Evidence(clock.instant(), debtor.id().value(), null, "", "", "", "", null);
    var stop = new Stop(new Stop.Reach.Person(debtor.id().value()), StopCause.PERSON, said);
    in(tx -> TestApplication.bean(Suppressions.class).suppress(tx, List.of(stop)));
  }

  private void vouched() {
    in(
        tx -> {
          Freshness.vouch(tx, Ids.next(), clock.instant());
          return 0;
        });
  }

  private Campaigned told(World.Debtor debtor) {
    var on = LocalDate.parse(DAY);
    return in(tx -> TestApplication.bean(Explain.class).days(tx, debtor.id(), on, on)).stream()
        .flatMap(one -> one.campaigns().stream())
        .findFirst()
        .orElseThrow();
  }
}
