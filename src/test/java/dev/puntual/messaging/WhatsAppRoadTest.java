package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.messaging.whatsapp.TemplateState;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From request to Meta over its wire, and back by its signed calls. */
class WhatsAppRoadTest {

  private static final String TO = "+528112345678";

  private final WhatsAppWorld chat = new WhatsAppWorld();
  private final MessagingWorld world = chat.world;

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().fates(_ -> new Fate.Arrives());
    chat.desk().calling(Calling.IN_ORDER);
    chat.desk().people().reading(false);
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void aReminderLeavesInTheWordsThatMetaApprovedAndIsToldRead() throws InterruptedException {
    chat.approved().desk().people().reading(true);
    var message = chat.asks(TO);

    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("accepted read");
    var template = chat.taken().getFirst().message().path("template");
    assertThat(template.path("name").asString()).isEqualTo(WhatsAppWorld.NAME);
    assertThat(template.toString())
        .contains("Ana Ríos", "Ferretería del Norte", "A-100 y 1 más", "$12,500.00 MXN")
        .contains("\"text\":\"abc\"", "pay:" + message, "promise:" + message, "person:" + message);
  }

  @Test
  void readBeforeDeliveredAndEverythingTwiceEndsTheSame() throws InterruptedException {
    chat.approved().desk().people().reading(true);
    chat.desk().calling(new Calling(true, true));
    var message = chat.asks(TO);

    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("accepted read");
    assertThat(
            world.count(
                "select count(*) from messaging.delivery_event e where e.tenant_id = :tenant"
                    + " and e.message_id = '"
                    + message
                    + "'"))
        .isEqualTo(3);
  }

  @Test
  void withoutAnApprovedTextNothingLeavesOutsideOfTheDay() throws InterruptedException {
    chat.draft();
    var message = chat.asks(TO);

    chat.sent();

    assertThat(chat.taken()).isEmpty();
    assertThat(chat.standing(message)).isEqualTo("withheld WHATSAPP-TEXT");
  }

  @Test
  void aTextThatIsPausedMidwayLeavesNoMore() throws InterruptedException {
    chat.approved();
    var first = chat.asksAnother();
    chat.sent();
    chat.decides("PAUSED");
    var second = chat.asksAnother();

    chat.sent();

    assertThat(chat.standing(first)).isEqualTo("accepted delivered");
    assertThat(chat.standing(second)).isEqualTo("withheld WHATSAPP-TEXT");
    assertThat(chat.taken()).hasSize(1);
  }

  @Test
  void aTextThatOnlyARefusalTellsIsPausedIsMarkedByIt() throws InterruptedException {
    chat.approved();
    chat.desk().fates(_ -> new Fate.Refused(400, 132015));
    var message = chat.asks(TO);

    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("rejected");
    assertThat(chat.text().state()).isEqualTo(TemplateState.PAUSED);
    assertThat(chat.text().reason()).startsWith("132015");
  }

  @Test
  void anOlderWordOfMetaDoesNotUndoANewerOne() throws InterruptedException {
    chat.approved();
    var earlier = world.clock.instant().minusSeconds(60);
    chat.decides("PAUSED");

    chat.desk()
        .people()
        .decides(chat.number, WhatsAppWorld.NAME, "es_MX", "APPROVED", "NONE", earlier);
    TestApplication.providers().awaitCalls();

    assertThat(chat.text().state()).isEqualTo(TemplateState.PAUSED);
  }

  @Test
  void moreDifferentPeopleThanMetaLetsWaitUntilTheDayIsOver() throws InterruptedException {
    chat.approved().desk().people().rates(chat.number, "GREEN", 3, world.clock.instant());
    TestApplication.providers().awaitCalls();
    var messages = new ArrayList<UUID>();
    for (int i = 0; i < 5; i++) {
      messages.add(chat.asksAnother());
    }

    chat.sent();

    assertThat(chat.taken()).hasSize(3);
    assertThat(messages).filteredOn(one -> chat.standing(one).equals("ready")).hasSize(2);

    world.passes(Duration.ofHours(24));
    chat.sent();

    assertThat(chat.taken()).hasSize(5);
  }

  @Test
  void aLockedAccountStopsEverythingAndTheNextMessageGivesWay() throws InterruptedException {
    chat.approved().desk().people().locks(chat.number, true, world.clock.instant());
    TestApplication.providers().awaitCalls();
    var message = chat.asks(TO);

    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("withheld WHATSAPP-STOPPED");
    assertThat(chat.taken()).isEmpty();
  }

  @Test
  void aLockThatOnlyARefusalTellsStopsTheLaneAndSpoilsNoMessage() throws InterruptedException {
    chat.approved();
    chat.desk().fates(_ -> new Fate.Refused(403, 131031));
    var message = chat.asks(TO);

    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("ready");
    assertThat(
            world.count(
                "select count(*) from messaging.lane l where l.tenant_id = :tenant and l.trouble = 'locked'"))
        .isOne();
    assertThat(stopped()).isEqualTo("locked");
  }

  @Test
  void aNumberThatTurnsRedStopsByItself() throws InterruptedException {
    chat.approved().desk().people().rates(chat.number, "RED", 250, world.clock.instant());
    TestApplication.providers().awaitCalls();

    assertThat(stopped()).isEqualTo("quality");
  }

  @Test
  void whoeverIsNotOnWhatsAppIsToldToWhoKeepsAddresses() throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Fails(131026));
    var message = chat.asks(TO);

    chat.sent();

    assertThat(world.stateOf(message)).isEqualTo("accepted nobody");
  }

  @Test
  void anAnswerThatWasLostIsHealedByWhatIsToldLaterAndNeverSentAgain() throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Hangs());
    var message = chat.asks(TO);

    chat.sent();
    chat.sent();

    assertThat(chat.taken()).hasSize(1);
    assertThat(chat.standing(message)).isEqualTo("accepted delivered");
  }

  @Test
  void onlyWhatIsTooFastIsTriedAgain() throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Refused(400, 131056));
    var message = chat.asks(TO);
    chat.sent();
    assertThat(chat.standing(message)).isEqualTo("ready");

    chat.desk().fates(_ -> new Fate.Refused(400, 131049));
    world.passes(Duration.ofMinutes(5));
    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("rejected");
  }

  private String stopped() {
    return world.transactions.in(world.tenant, tx -> chat.standings.of(tx)).stopped();
  }
}
