package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.jobs.TurnableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final TurnableClock clock = TurnableClock.standingAt(NOON);
  private final Guesses guesses = new Guesses(clock);

  @Test
  void aClockThatIsTurnedBackShutsNobodyOut() {
    for (int i = 0; i < 30; i++) {
      guesses.wrong("192.0.2.1");
    }
    assertThat(guesses.tooMany("192.0.2.1")).isTrue();

    clock.turnTo(NOON.minusSeconds(3600));

    assertThat(guesses.tooMany("192.0.2.1")).isFalse();
    guesses.wrong("192.0.2.1");
    assertThat(guesses.tooMany("192.0.2.1")).isFalse();
  }
}
