package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Issue 4: people who say stop are left alone, also those who say it to WhatsApp or to a carrier;
 * and what opens the way again is their own word to us, not a setting.
 */
@Timeout(60)
class StopsAtProvidersTest {

  private static final String PHONE = "+525511112222";

  @Test
  void resumingInTheSettingsOfWhatsAppLiftsNothingAndTheirOwnWordDoes()
      throws InterruptedException {
    var chat = new ChatWorld();
    chat.owing("Ana", ChatWorld.PHONE);
    prefers(chat, "stop");
    assertThat(stops(chat)).containsExactly("whatsapp at_provider f");

    prefers(chat, "resume");
    assertThat(stops(chat)).containsExactly("whatsapp at_provider f");
    chat.writes("5218199999999", "ALTA");
    assertThat(stops(chat)).as("somebody else's word").containsExactly("whatsapp at_provider f");

    chat.writes(ChatWorld.OWN, "ALTA");

    assertThat(stops(chat)).containsExactly("whatsapp at_provider t");
    assertThat(lifted(chat)).containsExactly("ALTA t");
  }

  @Test
  void aStopAfterTheirOwnWordCountsAgain() throws InterruptedException {
    var chat = new ChatWorld();
    chat.owing("Ana", ChatWorld.PHONE);
    prefers(chat, "stop");
    chat.writes(ChatWorld.OWN, "ALTA");
    chat.passes(Duration.ofMinutes(5));

    prefers(chat, "stop");

    assertThat(stops(chat))
        .containsExactlyInAnyOrder("whatsapp at_provider t", "whatsapp at_provider f");
  }

  /** A word that means nothing to us, and takes people out at Twilio because a company chose it. */
  @Test
  void whomTwilioTookOutIsAStopWhateverTheWord() throws InterruptedException {
    var inbox = new InboxWorld();
    inbox.owing("Ana", PHONE);

    inbox.providers.twilio().stops(PHONE, inbox.number, "ADIOS");
    inbox.providers.awaitCalls();

    assertThat(
            inbox.world.asks(
                "select s.channel, s.cause from messaging.v_suppression s where s.tenant_id = :tenant and s.lifted_at is null"))
        .containsExactly("sms at_provider");
    inbox.says(PHONE, "ALTA");
    assertThat(
            inbox.world.asks(
                "select s.channel from messaging.v_suppression s where s.tenant_id = :tenant and s.lifted_at is null"))
        .isEmpty();
  }

  private static void prefers(ChatWorld chat, String value) throws InterruptedException {
    var said =
        "{\"user_preferences\":[{\"wa_id\":\"5218112345678\",\"category\":\"marketing_messages\",\"value\":\"%s\",\"timestamp\":\"%d\"}]}"
            .formatted(value, chat.clock.instant().getEpochSecond());
    chat.desk().people().tells(chat.number, "user_preferences", said, chat.clock.instant());
    chat.providers.awaitCalls();
  }

  private static List<String> stops(ChatWorld chat) {
    return chat.world.asks(
        "select s.channel, s.cause, s.lifted_at is not null from messaging.v_suppression s where s.tenant_id = :tenant order by s.recorded_at");
  }

  private static List<String> lifted(ChatWorld chat) {
    return chat.world.asks(
        "select l.reason, l.lifted_by is null from messaging.suppression_lift l where l.tenant_id = :tenant");
  }
}
