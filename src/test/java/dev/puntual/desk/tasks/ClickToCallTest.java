package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Bridges;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.Person.Does;
import dev.puntual.tenants.entry.Browser;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Issue 4, voice: Twilio click-to-call; a ring is an attempt. Over the wire, both ways. */
@Timeout(90)
class ClickToCallTest extends Connected {

  @Test
  void theAgentsOwnTelephoneRingsFirstAndThenTheDebtors() throws InterruptedException {
    var page = presses();

    assertThat(page).contains("marca 1 y te comunicamos");
    assertThat(providers.twilio().voice().placed(sid)).hasSize(1);
    assertThat(providers.twilio().voice().placed(sid).getFirst().to()).isEqualTo(OWN);
    assertThat(heard("dial")).containsExactly(THEIRS);
    assertThat(world.asks(BRIDGES)).containsExactly("ended answered 42");
    assertThat(world.asks(SLOTS)).containsExactly("voice reserved");
    assertThat(agent.get("/pendientes").body()).contains("Contestaron: di cómo terminó");
  }

  @Test
  void noNumberStandsInWhatTheProviderIsToldToAsk() throws InterruptedException {
    presses();

    assertThat(providers.twilio().voice().placed(sid).getFirst().form().get("Url"))
        .doesNotContain("8112345678", "5511112222", "ficha", world.tenant.toString());
  }

  @Test
  void aRingThatNobodyAnswersIsAnAttemptThatEndsTheTaskAndCounts() throws InterruptedException {
    theyDo(Person.who(Does.RINGS));

    presses();

    assertThat(world.asks(TASKS)).containsExactly("done nobody");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
    var again =
        transactions.in(
            world.tenant,
            tx -> {
              var calls = TestApplication.bean(CallsTaken.class);
              var next = calls.about(tx, ana.id()).orElseThrow(AssertionError::new);
              return calls.take(tx, next, null, Ids.next());
            });
    assertThat(again).as("a second one the same day").isInstanceOf(CallsTaken.Answer.Refused.class);
  }

  @Test
  void whatIsToldTwiceAndBackwardsIsOneAttempt() throws InterruptedException {
    providers.twilio().voice().calling(new Calling(true, true));
    theyDo(Person.who(Does.BUSY));

    presses();

    assertThat(world.asks(TASKS)).containsExactly("done nobody");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
    assertThat(world.asks(BRIDGES)).containsExactly("ended busy 0");
  }

  @Test
  void whoDoesNotPressOneConnectsNobodyAndNothingCounts() throws InterruptedException {
    providers
        .twilio()
        .voice()
        .people(number -> number.equals(OWN) ? Person.pressing("") : Person.pressing());

    presses();

    assertThat(heard("dial")).isEmpty();
    assertThat(world.asks(BRIDGES)).containsExactly("ended not_here 0");
    assertThat(world.asks(SLOTS)).containsExactly("voice released");
  }

  @Test
  void anAnswerThatWasLostIsNeverAskedForAgainAndHealsByWhatIsTold() throws InterruptedException {
    providers.twilio().voice().fates(_ -> new Fate.Hangs());
    theyDo(Person.who(Does.RINGS));

    presses();
    presses();

    assertThat(providers.twilio().voice().placed(sid)).hasSize(1);
    assertThat(world.asks(BRIDGES)).containsExactly("ended no_answer 0");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
  }

  @Test
  void aCrashBetweenTheSlotAndTheProviderLeavesUnknownAndNoSecondCall()
      throws InterruptedException {
    var person =
        UUID.fromString(
            world
                .asks("select p.person_id from tenants.person p where p.tenant_id = :tenant")
                .getFirst());
    transactions.run(
        world.tenant,
        tx -> {
          TestApplication.bean(CallsTaken.class).take(tx, task, null, person);
          TestApplication.bean(Bridges.class).begin(tx, task, person, THEIRS);
        });

    var page = presses();

    assertThat(page).contains("Ya hay una llamada pedida");
    assertThat(providers.twilio().voice().placed(sid)).isEmpty();
    assertThat(world.asks(BRIDGES)).containsExactly("asked  0");
    agent.post("/pendientes/" + task + "/sin-llamar", Map.of());
    assertThat(world.asks(SLOTS)).containsExactly("voice released");
  }

  @Test
  void whoRulesForbidToCallIsNotCalled() throws InterruptedException {
    world.itIs("2026-03-01", "23:30");

    presses();

    assertThat(providers.twilio().voice().placed(sid)).isEmpty();
    assertThat(world.asks(BRIDGES)).isEmpty();
  }

  @Test
  void aCallThatWasDialledCannotBeSaidNotToHaveBeenMade() throws InterruptedException {
    presses();
    agent.post("/pendientes/" + task + "/sin-llamar", Map.of());

    assertThat(world.asks(SLOTS)).containsExactly("voice reserved");
    assertThat(agent.get("/cartera/" + ana.id()).body()).contains("sí se marcó");
  }

  @Test
  void aCallThatWasTakenIsNotDialledAgainInTheSameSlot() throws InterruptedException {
    presses();
    var page = presses();

    assertThat(page).contains("sí se marcó");
    assertThat(providers.twilio().voice().placed(sid)).hasSize(1);
  }

  @Test
  void whoOpensATaskAgainThatRangDoesNotMakeTheRingUndone() throws InterruptedException {
    theyDo(Person.who(Does.RINGS));
    presses();

    agent.post("/pendientes/" + task + "/regreso", Map.of());

    assertThat(world.asks(TASKS).getFirst()).startsWith("open");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
  }

  @Test
  void whatIsNotSignedIsRefusedAndNothingHappens() throws InterruptedException {
    presses();
    var url = providers.twilio().voice().placed(sid).getFirst().form().getOrDefault("Url", "");
    var path = url.substring(url.indexOf("/avisos/"));
    var before = world.asks(BRIDGES);

    var stranger = new Browser(TestApplication.port());
    assertThat(stranger.postRaw(path.replace("inicio", "unir"), "Digits=1&CallSid=CA1").status())
        .isEqualTo(403);
    assertThat(stranger.postRaw(path + "x", "Digits=1").status()).isEqualTo(403);
    assertThat(world.asks(BRIDGES)).isEqualTo(before);
  }
}
