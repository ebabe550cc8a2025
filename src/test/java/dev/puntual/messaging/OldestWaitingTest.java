package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.tenants.entry.Browser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing waits for ever unseen. */
class OldestWaitingTest {

  private final MessagingWorld world = new MessagingWorld();
  private final OldestWaiting oldest =
      new OldestWaiting(TestDatabase.fleet(), world.clock, Duration.ofMinutes(60));

  @Test
  void theAgeOfTheOldestRowThatMayLeaveIsToldAndAlarmsAfterAnHour() {
    world.clock.turnTo(java.time.Instant.parse("2024-03-12T16:00:00Z"));
    world.asksFor("Ana");
    world.passes(Duration.ofMinutes(59));
    assertThat(oldest.look().age()).isGreaterThanOrEqualTo(Duration.ofMinutes(59));

    world.passes(Duration.ofMinutes(2));
    assertThat(oldest.look().alarming()).isTrue();

    world.dispatcher().drain(world.tenant);
    assertThat(oldest.look().age()).isZero();
  }

  @Test
  void whoWatchesOverTheInstallationMayAskWithoutALogin() {
    var answer = new Browser(TestApplication.port()).get("/salud/mensajes");

    assertThat(answer.status()).isIn(200, 503);
    assertThat(answer.body()).contains("puntual_messages_oldest_waiting_seconds ");
  }
}
