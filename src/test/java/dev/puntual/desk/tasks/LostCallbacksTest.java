package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.Person.Does;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Issue 4: an unknown outcome is reconciled by query. How a call of two legs ended, where none of
 * the provider's calls reached us.
 */
@Timeout(90)
class LostCallbacksTest extends Connected {

  private final TurnableClock clock = TestApplication.bean(TurnableClock.class);

  @BeforeEach
  void nothingThatTheProviderTellsReachesUs() {
    providers.twilio().voice().clock(clock);
    providers.twilio().voice().calling(Calling.NEVER);
  }

  @AfterEach
  void byItsOwnClockAgain() {
    providers.twilio().voice().clock(InstantSource.system());
  }

  @Test
  void aTalkThatNobodyToldTheEndOfIsFoundAndItsTaskAsksHowItEnded() throws InterruptedException {
    presses();
    assertThat(world.asks(BRIDGES)).containsExactly("dialled  0");

    asksAt("12:04");
    assertThat(world.asks(BRIDGES)).as("not before the bound").containsExactly("dialled  0");
    asksAt("12:06");

    assertThat(world.asks(BRIDGES)).containsExactly("ended answered 42");
    assertThat(agent.get("/pendientes").body()).contains("Contestaron: di cómo terminó");
    assertThat(world.asks(SLOTS)).containsExactly("voice reserved");
  }

  @Test
  void aRingThatNobodyToldOfIsAnAttemptAllTheSame() throws InterruptedException {
    theyDo(Person.who(Does.RINGS));
    presses();

    asksAt("12:06");

    assertThat(world.asks(BRIDGES)).containsExactly("ended no_answer 0");
    assertThat(world.asks(TASKS)).containsExactly("done nobody");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
  }

  @Test
  void whereOurOwnTelephoneWasNotAnsweredNobodyWasCalledAndTheSlotIsFree()
      throws InterruptedException {
    providers.twilio().voice().people(_ -> Person.who(Does.RINGS));
    presses();

    asksAt("12:06");

    assertThat(world.asks(BRIDGES)).containsExactly("ended not_here 0");
    assertThat(world.asks(SLOTS)).containsExactly("voice released");
  }

  @Test
  void anAnswerThatWasLostTooIsFoundByNumberAndMinute() throws InterruptedException {
    providers.twilio().voice().fates(_ -> new Fate.Hangs());
    theyDo(Person.who(Does.BUSY));
    presses();

    asksAt("12:06");

    assertThat(world.asks(BRIDGES)).containsExactly("ended busy 0");
    assertThat(providers.twilio().voice().placed(sid)).hasSize(1);
  }

  @Test
  void whatTheProviderNeverHeardOfHasCalledNobodyAfterAWhile() throws InterruptedException {
    providers.twilio().voice().fates(_ -> new Fate.Hangs());
    providers.twilio().voice().people(_ -> Person.who(Does.RINGS));
    presses();
    providers.twilio().voice().forget(sid);

    asksAt("12:20");
    assertThat(world.asks(BRIDGES)).containsExactly("unknown  0");
    asksAt("12:40");

    assertThat(world.asks(BRIDGES)).containsExactly("ended not_here 0");
    assertThat(world.asks(TASKS).getFirst()).as("the task waits for a person").startsWith("open");
  }

  @Test
  void whatNobodyCanTellAfterTheBoundCountsAndIsSomebodysToSay() throws InterruptedException {
    presses();
    providers.twilio().voice().forget(sid);

    asksAt("12:40");

    assertThat(world.asks(BRIDGES)).containsExactly("ended  0");
    assertThat(world.asks(TASKS).getFirst()).startsWith("open");
    assertThat(world.asks(SLOTS)).containsExactly("voice reserved");
  }

  private void asksAt(String time) {
    world.itIs("2026-03-02", time);
    TestApplication.beat("messaging-bridges");
  }
}
