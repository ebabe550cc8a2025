package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.ChatRules;
import dev.puntual.messaging.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S12, WA-4: within 24 hours a person answers in their own words, after that in approved ones. */
class WhatsAppReplyTest {

  private final ChatWorld chat = new ChatWorld();

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void typedWordsLeaveByWhatsAppAsTheyAreWhileTheWindowIsOpen() throws InterruptedException {
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "¿me dan otra semana?");

    var sent = answers(ana.id().value(), "Claro, lo dejamos para el lunes.");
    chat.sent();

    assertThat(sent).isInstanceOf(Replies.Sent.Leaves.class);
    assertThat(chat.left()).hasSize(1);
    assertThat(chat.left().getFirst().path("type").asString()).isEqualTo("text");
    assertThat(chat.left().getFirst().path("text").path("body").asString())
        .contains("lo dejamos para el lunes");
    assertThat(chat.messages()).containsExactly("whatsapp reply accepted   delivered");
  }

  @Test
  void theWindowSaysHowLongItIsOpenAndWhatIsLeftAfterIt() throws InterruptedException {
    chat.approved(Stage.GENTLE);
    chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "hola");
    chat.passes(Duration.ofMinutes(20 * 60 + 40));
    assertThat(standing().free()).isTrue();
    assertThat(standing().left()).isEqualTo(Duration.ofMinutes(3 * 60 + 20));

    chat.passes(Duration.ofMinutes(3 * 60 + 20));

    assertThat(standing().free()).isFalse();
    assertThat(standing().offers()).extracting(ChatRules.Offer::stage).containsExactly("gentle");
  }

  @Test
  void onceTheWindowIsClosedTypedWordsStayAndAnApprovedTextLeavesWithWhatIsOwedNow()
      throws InterruptedException {
    chat.approved(Stage.GENTLE);
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "hola");
    chat.passes(Duration.ofHours(25));

    answers(ana.id().value(), "Le escribo de nuevo.");
    chat.sent();
    assertThat(chat.messages()).containsExactly("whatsapp reply withheld rules WHATSAPP-DAY ");

    approved(ana.id().value(), "gentle");
    chat.sent();

    assertThat(chat.left()).hasSize(1);
    assertThat(chat.left().getFirst().path("template").path("name").asString())
        .isEqualTo("factura_gentle_prueba");
    assertThat(chat.left().getFirst().toString()).contains("F-Ana", "$100.00");
  }

  @Test
  void whatIsPaidBeforeAnApprovedTextLeavesIsNotAskedFor() throws InterruptedException {
    chat.approved(Stage.GENTLE);
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "hola");
    chat.passes(Duration.ofHours(25));
    approved(ana.id().value(), "gentle");
    chat.world.pays(ana.debt("F-Ana"), "100.00");

    chat.sent();

    assertThat(chat.left()).isEmpty();
    assertThat(chat.messages()).containsExactly("whatsapp gentle withdrawn settled  ");
  }

  /** P01: the word counts for people who answer as well as for strategies. */
  @Test
  void whoeverAnsweredBajaIsNotAnsweredByWhatsAppEither() throws InterruptedException {
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "BAJA");

    assertThat(answers(ana.id().value(), "De acuerdo."))
        .isInstanceOfSatisfying(
            Replies.Sent.Stays.class,
            stays -> assertThat(stays.reason()).isEqualTo("stopped_word"));
    chat.sent();

    assertThat(chat.left()).isEmpty();
  }

  @Test
  void withoutAnAccountForTextMessagesNobodyIsAnsweredByOne() throws InterruptedException {
    var ana = chat.owing("Ana", ChatWorld.PHONE);
    chat.writes(ChatWorld.OWN, "hola");

    assertThat(answers(ana.id().value(), "sms", "Buenos días."))
        .isInstanceOf(Replies.Sent.Nowhere.class);
  }

  private ChatRules.Standing standing() {
    return chat.in(tx -> TestApplication.bean(ChatRules.class).with(tx, ChatWorld.PHONE, "es"));
  }

  private Replies.Sent answers(UUID conversation, String text) {
    return answers(conversation, "", text);
  }

  private Replies.Sent answers(UUID conversation, String by, String text) {
    return chat.in(
        tx ->
            TestApplication.bean(Replies.class)
                .send(tx, conversation, by, "", text, today(), chat.person));
  }

  private void approved(UUID conversation, String stage) {
    chat.in(
        tx ->
            TestApplication.bean(Replies.class)
                .sendApproved(tx, conversation, stage, today(), chat.person));
  }

  private BusinessDate today() {
    return BusinessDate.at(chat.clock.instant(), ZoneId.of("America/Mexico_City"));
  }
}
