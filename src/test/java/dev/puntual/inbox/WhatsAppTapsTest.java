package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interactive buttons: pay, promise, talk to a person. */
class WhatsAppTapsTest {

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
  void payIsAnsweredWithTheLinkAndNoSum() throws InterruptedException {
    taps("pay:" + reminder);
    chat.sent();

    assertThat(chat.understood()).last().isEqualTo("pays ");
    assertThat(chat.left()).hasSize(2);
    assertThat(said(1)).contains("/p/").doesNotContain("$", "100.00");
  }

  @Test
  void promiseAsksForTheDayAndTheChosenDayIsThePromise() throws InterruptedException {
    taps("promise:" + reminder);
    chat.sent();

    var buttons = chat.left().get(1).path("interactive").path("action").path("buttons");
    assertThat(buttons.valueStream().map(b -> b.path("reply").path("title").asString()))
        .containsExactly("Mañana, 4 mar", "Viernes, 6 mar", "En 7 días, 10 mar");

    taps(buttons.path(1).path("reply").path("id").asString());
    chat.sent();

    assertThat(chat.understood()).endsWith("when ", "promise 2026-03-06");
    assertThat(
            chat.world.asks(
                "select h.reason, h.until_on from worklist.v_hold h where h.tenant_id = :tenant and h.reason = 'promise'"))
        .containsExactly("promise 2026-03-06");
    assertThat(chat.left()).as("until that day nothing follows").hasSize(2);
  }

  @Test
  void talkToAPersonIsSomebodysByTheNextWorkingDayAndGoesToWhoAnsweredLast()
      throws InterruptedException {
    taps("person:" + reminder);

    assertThat(chat.understood()).last().isEqualTo("talk ");
    assertThat(
            chat.world.asks(
                "select v.need, v.need_by, v.assigned_to from inbox.v_conversation v where v.tenant_id = :tenant"))
        .containsExactly("talk 2026-03-03 " + chat.person);
  }

  @Test
  void theSameButtonTappedAgainIsNotAnsweredTwiceWithinTheHour() throws InterruptedException {
    taps("pay:" + reminder);
    taps("pay:" + reminder);
    taps("pay:" + reminder);
    chat.sent();

    assertThat(chat.left()).hasSize(2);
  }

  @Test
  void whoTapsWhenNothingIsOwedAnyMoreIsToldSo() throws InterruptedException {
    chat.world.pays(anas(), "100.00");
    taps("promise:" + reminder);
    chat.sent();

    assertThat(said(1)).contains("no tiene nada pendiente");
  }

  private UUID anas() {
    return UUID.fromString(
        chat.world
            .asks("select o.receivable_id from receivables.v_open o where o.tenant_id = :tenant")
            .getFirst());
  }

  private void taps(String payload) throws InterruptedException {
    chat.taps(ChatWorld.OWN, payload, chat.idOf(0));
    chat.passes(Duration.ofMinutes(1));
  }

  private String said(int message) {
    var one = chat.left().get(message);
    return one.path("text").path("body").asString("")
        + one.path("interactive").path("body").path("text").asString("");
  }
}
