package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.Dispatcher;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person answers by the channel that the other used, through the same pipeline as all else. */
class ReplyTest {

  private final InboxWorld inbox = new InboxWorld();

  @Test
  void anAnswerFromTheDeskLeavesThroughTheProvider() throws InterruptedException {
    var ana = inbox.owing("Ana", InboxWorld.PHONE);
    inbox.says(InboxWorld.PHONE, "¿me da su cuenta?");

    var sent = replies(ana.id().value(), "Claro: todo está en su enlace de pago. ¿Algo más?");
    drains();

    assertThat(sent).isInstanceOf(Replies.Sent.Leaves.class);
    assertThat(inbox.left()).hasSize(1);
    assertThat(inbox.left().getFirst().to()).isEqualTo(InboxWorld.PHONE);
    assertThat(inbox.left().getFirst().body()).contains("todo está en su enlace de pago");
  }

  /** P01, P03: whoever said stop is not answered either, and the desk is told why. */
  @Test
  void whoeverSaidStopIsNotAnsweredAndTheDeskIsToldWhy() throws InterruptedException {
    var ana = inbox.owing("Ana", InboxWorld.PHONE);
    inbox.says(InboxWorld.PHONE, "BAJA");

    var sent = replies(ana.id().value(), "De acuerdo.");
    drains();

    assertThat(sent)
        .isInstanceOfSatisfying(
            Replies.Sent.Stays.class,
            stays -> assertThat(stays.reason()).startsWith("stopped_word"));
    assertThat(inbox.left()).isEmpty();
  }

  /** P01: a message that waited for its slot when the word came is not claimed any more. */
  @Test
  void aMessageThatWaitsIsNeverSentOnceTheDebtorAnsweredBaja() throws InterruptedException {
    var ana = inbox.owing("Ana", InboxWorld.PHONE);
    inbox.says(InboxWorld.PHONE, "hola");
    assertThat(replies(ana.id().value(), "Buenos días.")).isInstanceOf(Replies.Sent.Leaves.class);

    inbox.says(InboxWorld.PHONE, "BAJA");
    drains();

    assertThat(inbox.left()).isEmpty();
  }

  /** Contact law 6.1: a confirmation only where allowed; we send none (decision 0087). */
  @ParameterizedTest
  @CsvSource({
    "MX, America/Mexico_City, BAJA",
    "US, America/New_York, STOP",
    "CO, America/Bogota, BAJA",
    "BR, America/Sao_Paulo, SAIR"
  })
  void nothingFollowsAStopNotEvenItsConfirmation(String country, String zone, String word)
      throws InterruptedException {
    inbox.owing("Ana", InboxWorld.PHONE);
    assertThat(
            inbox.world.asks(
                "update receivables.debtor set country = '%s', zone = '%s' where tenant_id = :tenant returning country"
                    .formatted(country, zone)))
        .containsExactly(country);
    inbox.says(InboxWorld.PHONE, word);
    inbox.says(InboxWorld.PHONE, word);
    drains();

    assertThat(inbox.left()).isEmpty();
    assertThat(
            inbox.world.asks("select count(*) from messaging.v_message where tenant_id = :tenant"))
        .containsExactly("0");
  }

  private Replies.Sent replies(UUID conversation, String text) {
    return inbox.in(
        tx ->
            TestApplication.bean(Replies.class)
                .send(tx, conversation, "", "", text, BusinessDate.of("2026-03-02"), inbox.person));
  }

  private void drains() throws InterruptedException {
    TestApplication.bean(Dispatcher.class).drain(inbox.world.tenant);
    inbox.providers.awaitCalls();
  }
}
