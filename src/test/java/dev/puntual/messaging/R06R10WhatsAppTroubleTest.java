package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.simulator.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * R06 and R10: a provider in trouble is left alone, and whatever never leaves ends where one sees
 * it.
 */
class R06R10WhatsAppTroubleTest {

  private final WhatsAppWorld chat = new WhatsAppWorld();

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().fates(_ -> new Fate.Arrives());
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void check_R06_twoHoursOfThrottlingAreAskedRarelyAndThenEveryoneHearsOnce()
      throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Throttled(60));
    var messages = new ArrayList<UUID>();
    for (int i = 0; i < 5; i++) {
      messages.add(chat.asksAnother());
    }
    for (int minute = 0; minute < 120; minute++) {
      chat.sent();
      chat.world.passes(Duration.ofMinutes(1));
    }
    assertThat(messages).allMatch(one -> chat.standing(one).equals("ready"));
    assertThat(attempts()).isLessThan(5 * 10);

    chat.desk().fates(_ -> new Fate.Arrives());
    chat.world.passes(Duration.ofHours(3));
    chat.sent();
    chat.sent();

    assertThat(messages).allMatch(one -> chat.standing(one).equals("accepted delivered"));
    assertThat(chat.taken()).hasSize(5);
  }

  @Test
  void check_R06_anAnswerThatIsAServerErrorIsNeverTriedAgainByItself() throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Breaks());
    chat.asks("+528112345678");

    chat.sent();
    chat.world.passes(Duration.ofHours(2));
    chat.sent();

    assertThat(chat.taken()).hasSize(1);
  }

  @Test
  void check_R10_whatIsRefusedForAsLongAsItLivesEndsExpiredAndIsNeverCountedAsSent()
      throws InterruptedException {
    chat.approved().desk().fates(_ -> new Fate.Throttled(60));
    var message = chat.asks("+528112345678");

    for (int day = 0; day < 10; day++) {
      chat.sent();
      chat.world.passes(Duration.ofDays(1));
    }
    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("expired");
    assertThat(chat.taken()).isEmpty();
    assertThat(
            chat.world.count("select count(*) from messaging.ready r where r.tenant_id = :tenant"))
        .isZero();
  }

  private int attempts() {
    return chat.world.count("select count(*) from messaging.attempt a where a.tenant_id = :tenant");
  }
}
