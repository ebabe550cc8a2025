package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** BSUID beside phone: whoever shows no number is found, answered, and left alone all the same. */
class WhatsAppWithoutNumberTest {

  private static final String BSUID = "MX.Ab13491208655302741918";

  private final ChatWorld chat = new ChatWorld();

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void anAnswerThatBearsNoNumberFindsTheConversationOfTheNumberItOnceCameWith()
      throws InterruptedException {
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writesAs(BSUID, ChatWorld.OWN, "hola");

    chat.writesAs(BSUID, "", "¿me llaman?");
    replies(ana.id().value());
    chat.sent();

    assertThat(conversations()).containsExactly("Ana " + ChatWorld.PHONE);
    assertThat(chat.left().getFirst().path("to").asString()).isEqualTo("528112345678");
  }

  @Test
  void whoNeverShowedANumberIsAnsweredByWhatStandsForThemOnceSomebodySaysWhoTheyAre()
      throws InterruptedException {
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writesAs(BSUID, "", "hola, soy Ana");
    var unknown =
        chat.world
            .asks(
                "select v.conversation_id from inbox.v_conversation v where v.tenant_id = :tenant and v.debtor_id is null")
            .getFirst();
    chat.in(
        tx -> {
          TestApplication.bean(Corrections.class).belongsTo(tx, UUID.fromString(unknown), ana.id());
          return true;
        });

    replies(ana.id().value());
    chat.sent();
    chat.writesAs(BSUID, "", "gracias");

    assertThat(chat.left().getFirst().path("recipient").asString()).isEqualTo(BSUID);
    assertThat(conversations()).containsExactly("Ana " + BSUID);
  }

  /** P01, P05: the word of somebody without a number closes the number that they had. */
  @Test
  void bajaWithoutANumberStopsTheNumber() throws InterruptedException {
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writesAs(BSUID, ChatWorld.OWN, "hola");
    assertThat(replies(ana.id().value())).isInstanceOf(Replies.Sent.Leaves.class);

    chat.writesAs(BSUID, "", "BAJA");
    chat.sent();

    assertThat(chat.left()).isEmpty();
    assertThat(chat.messages()).containsExactly("whatsapp reply withheld stopped_word  ");
  }

  /** P05: said before anybody knew the number, it counts once the number is known. */
  @Test
  void bajaOfAStrangerWithoutANumberCountsWhenTheirNumberComesToBeKnown()
      throws InterruptedException {
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writesAs(BSUID, "", "BAJA");
    chat.passes(Duration.ofHours(1));
    chat.writesAs(BSUID, ChatWorld.OWN, "hola");

    replies(ana.id().value());
    chat.sent();

    assertThat(chat.left()).isEmpty();
    assertThat(chat.messages()).containsExactly("whatsapp reply withheld stopped_word  ");
  }

  private Replies.Sent replies(UUID conversation) {
    return chat.in(
        tx ->
            TestApplication.bean(Replies.class)
                .send(
                    tx,
                    conversation,
                    "",
                    "",
                    "Buenos días.",
                    BusinessDate.of("2026-03-02"),
                    chat.person));
  }

  private List<String> conversations() {
    return chat.world.asks(
        "select v.sender, v.address from inbox.v_conversation v where v.tenant_id = :tenant order by 1");
  }
}
