package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.simulator.Fate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who told WhatsApp to let nothing of ours through is in the list of stops, however we hear of it.
 */
class WhatsAppStopTest {

  private static final String TO = "+528112345678";
  private static final SqlFile STOPS =
      SqlFile.read(
          "test",
          """
          -- tenant · the list of stops
          select s.channel || ' ' || s.scope || ' ' || s.cause || ' ' || s.evidence
          from messaging.v_suppression s where s.tenant_id = :tenant
          """);

  private final WhatsAppWorld chat = new WhatsAppWorld();

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().fates(_ -> new Fate.Arrives());
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void aRefusalWith131050IsAStopAndNothingMoreIsClaimed() throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Refused(400, 131050));
    var first = chat.asks(TO);
    chat.sent();
    chat.desk().fates(_ -> new Fate.Arrives());
    var second = chat.asks(TO);
    chat.sent();

    assertThat(stops())
        .singleElement()
        .asString()
        .startsWith("whatsapp address at_provider 131050");
    assertThat(chat.standing(first)).isEqualTo("rejected");
    assertThat(chat.standing(second)).startsWith("withheld");
    assertThat(chat.taken()).isEmpty();
  }

  @Test
  void toldAfterItWasTakenItIsAStopToo() throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Fails(131050));
    var first = chat.asks(TO);
    chat.sent();

    assertThat(stops()).singleElement().asString().startsWith("whatsapp address at_provider");
    assertThat(chat.world.stateOf(first)).isEqualTo("accepted stopped_at_provider");
  }

  @Test
  void aChoiceInTheirSettingsIsAStopToo() throws InterruptedException {
    chat.approved();
    var said =
        "{\"user_preferences\":[{\"wa_id\":\"5218112345678\",\"category\":\"marketing_messages\",\"value\":\"stop\",\"timestamp\":\"%d\"}]}"
            .formatted(chat.world.clock.instant().getEpochSecond());
    chat.desk().people().tells(chat.number, "user_preferences", said, chat.world.clock.instant());
    TestApplication.providers().awaitCalls();
    var message = chat.asks(TO);
    chat.sent();

    assertThat(stops())
        .containsExactly("whatsapp address at_provider user_preferences marketing_messages");
    assertThat(chat.standing(message)).startsWith("withheld");
  }

  private List<String> stops() {
    return chat.world.transactions.in(
        chat.world.tenant, tx -> tx.sql(STOPS).query(String.class).list());
  }
}
