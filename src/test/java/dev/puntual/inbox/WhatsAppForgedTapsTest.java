package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A button that is not theirs, is none of ours, or is too old, does nothing wrong. */
class WhatsAppForgedTapsTest {

  private final ChatWorld chat = new ChatWorld();
  private UUID reminder = new UUID(0, 0);

  @BeforeEach
  void aReminderWithButtons() throws InterruptedException {
    reminder = chat.reminded();
  }

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void aTapFromAnotherTelephoneIsWordsAndNoMore() throws InterruptedException {
    chat.owing("Luis", "+528199999999");

    chat.taps("5218199999999", "pay:" + reminder, "wamid.unknown");
    chat.sent();

    assertThat(chat.understood()).last().asString().doesNotStartWith("pays");
    assertThat(chat.left()).hasSize(1);
    assertThat(
            chat.world.asks(
                "select d.name from inbox.v_reading r join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id"
                    + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id"
                    + " where r.tenant_id = :tenant order by a.received_at desc, a.answer_id limit 1"))
        .containsExactly("Luis");
  }

  @Test
  void aButtonThatIsNoneOfOursIsWordsAndNoMore() throws InterruptedException {
    taps("pay:" + UUID.randomUUID());
    taps("day-2026-02-31:" + reminder);
    taps("refund:" + reminder);
    chat.sent();

    assertThat(chat.understood()).noneMatch(one -> one.startsWith("pays"));
    assertThat(chat.left()).hasSize(1);
  }

  @Test
  void aDayThatHasGoneByIsSomebodysToAskAbout() throws InterruptedException {
    taps("day-2026-03-02:" + reminder);

    assertThat(chat.understood()).last().isEqualTo("unsure ");
  }

  private void taps(String payload) throws InterruptedException {
    chat.taps(ChatWorld.OWN, payload, chat.idOf(0));
    chat.passes(Duration.ofMinutes(1));
  }
}
