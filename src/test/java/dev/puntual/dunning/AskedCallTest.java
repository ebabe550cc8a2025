package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.Person.Does;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Issue 4: an unknown outcome is reconciled by query, never resent. How an automated call ended,
 * where none of the provider's calls reached us; and a call that comes too late.
 */
@Timeout(90)
class AskedCallTest extends Spoken {

  private final TurnableClock clock = TestApplication.bean(TurnableClock.class);

  @BeforeEach
  void nothingThatTheProviderTellsReachesUs() {
    line.clock(clock);
    line.calling(Calling.NEVER);
  }

  @AfterEach
  void byItsOwnClockAgain() {
    line.clock(InstantSource.system());
  }

  @Test
  void anAnswerThatWasLostIsFoundByNumberAndMinuteAndNobodyIsCalledAgain() {
    line.fates(_ -> new Fate.Hangs());
    calls();
    assertThat(messages()).containsExactly("voice unknown no_answer ");

    passes(Duration.ofMinutes(2));

    assertThat(messages()).containsExactly("voice accepted  delivered");
    assertThat(line.placed(sid)).hasSize(1);
  }

  @Test
  void aCallOfAnotherMinuteIsNotTakenForOurs() {
    line.clock(() -> clock.instant().minus(Duration.ofMinutes(30)));
    line.fates(_ -> new Fate.Hangs());
    calls();

    passes(Duration.ofMinutes(2));

    assertThat(messages()).containsExactly("voice unknown no_answer ");
  }

  @Test
  void whatTheProviderNeverHeardOfIsAPersonsToSayAfterADay() {
    line.fates(_ -> new Fate.Hangs());
    calls();
    line.forget(sid);

    for (int hour = 0; hour < 30; hour++) {
      passes(Duration.ofHours(1));
    }

    assertThat(messages()).containsExactly("voice unknown not_there ");
    assertThat(line.placed(sid)).hasSize(1);
  }

  @Test
  void aMachineThatAnsweredIsToldOnBeingAsked() {
    line.people(_ -> Person.who(Does.MACHINE));
    calls();
    assertThat(messages()).containsExactly("voice accepted  ");

    passes(Duration.ofDays(1));

    assertThat(messages()).containsExactly("voice accepted  failed");
    assertThat(detail()).containsExactly("machine");
  }

  @Test
  void aRingThatNobodyAnsweredIsToldOnBeingAsked() {
    line.people(_ -> Person.who(Does.RINGS));
    calls();

    passes(Duration.ofDays(1));

    assertThat(messages()).containsExactly("voice accepted  failed");
    assertThat(detail()).containsExactly("no-answer");
  }

  @Test
  void aCallThatStillWaitsIsAskedAboutAgain() {
    line.fates(_ -> new Fate.Silent());
    calls();

    passes(Duration.ofDays(1));
    assertThat(messages()).containsExactly("voice accepted  ");
    line.rings(line.placed(sid).getFirst());
    awaits();
    passes(Duration.ofDays(1));

    assertThat(messages()).containsExactly("voice accepted  delivered");
  }

  @Test
  void aTelephoneThatIsTakenAfterTheHoursHearsAGoodbyeAndNothingOfTheMatter() {
    line.fates(_ -> new Fate.Silent());
    line.people(_ -> Person.pressing("1", "1"));
    calls();
    world.itIs(DAY, "23:30");

    line.rings(line.placed(sid).getFirst());
    awaits();

    assertThat(words(line.heard(sid)))
        .contains("le llamaremos en otro momento")
        .doesNotContain("ana")
        .doesNotContain(OF_A_DEBT);
    assertThat(answers()).isEmpty();
  }

  private void passes(Duration time) {
    clock.turnTo(clock.instant().plus(time));
    leave();
  }

  private void awaits() {
    try {
      carriers.awaitCalls();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
