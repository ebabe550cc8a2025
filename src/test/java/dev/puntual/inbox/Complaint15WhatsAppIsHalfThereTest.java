package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.ChatRules;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.web.Role;
import dev.puntual.simulator.Fate;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 15: where WhatsApp exists, its day of 24 hours is not shown, variables of its texts are
 * empty, and a failure has no reason. Window, approval, category and error are part of the channel.
 */
class Complaint15WhatsAppIsHalfThereTest {

  private final ChatWorld chat = new ChatWorld();

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().fates(_ -> new Fate.Arrives());
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  @DisplayName("15: the 24-hour window is not shown")
  void theConversationSaysHowLongOwnWordsMayBeSentAndAfterThatWhatMay()
      throws InterruptedException {
    chat.approved(Stage.GENTLE);
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "hola");
    chat.passes(Duration.ofHours(20));
    assertThat(standing().free()).isTrue();
    assertThat(standing().left()).isEqualTo(Duration.ofHours(4));
    var boss = boss();
    assertThat(boss.get("/bandeja/" + ana.id()).body())
        .contains("Ventana abierta", "Quedan 4 h 0 min.");

    chat.passes(Duration.ofHours(5));
    assertThat(standing().free()).isFalse();
    assertThat(standing().offers()).extracting(ChatRules.Offer::stage).containsExactly("gentle");
  }

  @Test
  @DisplayName(
      "15: what Meta has not approved, or calls something else, is neither offered nor sent")
  void aTextWithoutApprovalIsNotOffered() throws InterruptedException {
    chat.approved(Stage.GENTLE);
    chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "hola");
    chat.passes(Duration.ofHours(25));
    assertThat(standing().offers()).hasSize(1);

    chat.decides(Stage.GENTLE, "PAUSED");
    assertThat(standing().offers()).isEmpty();
  }

  @Test
  @DisplayName("15: template variables are empty")
  void everyVariableOfATextThatLeavesHasItsValue() throws InterruptedException {
    chat.reminded();
    var parameters = chat.left().getFirst().path("template").path("components").findValues("text");
    assertThat(parameters)
        .isNotEmpty()
        .noneMatch(one -> one.asString("").isBlank() || one.asString("").contains("{{"));
    assertThat(chat.left().getFirst().toString()).contains("Ana", "$100.00", "F-Ana");
  }

  @Test
  @DisplayName("15: no reason for a failure")
  void aFailureNamesItsReasonInWords() throws InterruptedException {
    chat.approved(Stage.GENTLE);
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "hola");
    chat.passes(Duration.ofHours(25));
    chat.desk().fates(_ -> new Fate.Fails(131026));
    var today = BusinessDate.at(chat.clock.instant(), ZoneId.of("America/Mexico_City"));
    chat.in(
        tx ->
            TestApplication.bean(Replies.class)
                .sendApproved(tx, ana.id().value(), "gentle", today, chat.person));
    chat.sent();

    assertThat(
            chat.world.asks(
                "select m.state, m.delivery, m.reason from messaging.v_message m where m.tenant_id = :tenant"))
        .containsExactly("accepted failed nobody");
    var message =
        chat.world.asks(
            "select m.message_id from messaging.v_message m where m.tenant_id = :tenant");
    assertThat(boss().get("/mensajes/" + message.getFirst()).body())
        .contains("WhatsApp", "En ese número no hay nadie. Corrige el contacto.");
  }

  private ChatRules.Standing standing() {
    return chat.in(tx -> TestApplication.bean(ChatRules.class).with(tx, ChatWorld.PHONE, "es"));
  }

  private Browser boss() {
    return Staff.loggedIn(chat.world.tenant, Role.MANAGER);
  }
}
