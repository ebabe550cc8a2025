package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.Person.Does;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import dev.puntual.simulator.twilio.TwilioVoice.Heard;
import dev.puntual.tenants.entry.Browser;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Issue 4, voice: automated call with keypad answers (1 pay link by SMS, 2 promise, 3 person, 9
 * stop); nothing about a debt before identity is confirmed; a ring is an attempt. From the plan to
 * the provider over its wire, and back by its signed calls.
 */
@Timeout(90)
class AutomatedCallTest extends Spoken {

  @Test
  void nothingAboutADebtIsSaidBeforeTheKeypadConfirmsWhoItIs() {
    line.people(_ -> Person.pressing("", "7", "1", ""));
    calls();

    var said = line.heard(sid);
    int confirmed =
        said.indexOf(said.stream().filter(h -> h.words().equals("1")).findFirst().get());
    assertThat(words(said.subList(0, confirmed))).contains("ana").doesNotContain(OF_A_DEBT);
    assertThat(words(said.subList(confirmed, said.size()))).contains("total", "100");
  }

  @Test
  void whoNeverConfirmsHearsNothingAboutADebt() {
    line.people(_ -> Person.pressing("", ""));
    calls();

    assertThat(words(line.heard(sid))).contains("hasta luego").doesNotContain(OF_A_DEBT);
    assertThat(messages()).containsExactly("voice accepted  delivered");
  }

  @Test
  void aMachineThatAnswersHearsNothingAtAllAndTheCallCounts() {
    line.people(_ -> Person.who(Does.MACHINE));
    calls();

    assertThat(line.heard(sid)).isEmpty();
    assertThat(messages()).containsExactly("voice accepted  failed");
    assertThat(detail()).containsExactly("machine");
    assertThat(slots()).containsExactly("voice out");
  }

  @Test
  void aRingIsAnAttemptThatEndsWithAReasonAndCountsAgainstTheCaps() {
    line.people(_ -> Person.who(Does.RINGS));
    calls();

    assertThat(messages()).containsExactly("voice accepted  failed");
    assertThat(detail()).containsExactly("no-answer");
    assertThat(slots()).containsExactly("voice out");
    line.people(_ -> Person.pressing("1"));
    world.approves(world.dayBreaks("2026-03-05"));
    world.itIs("2026-03-05", "12:00");
    leave();
    assertThat(line.placed(sid)).as("one call a week, by the rule of the house").hasSize(1);
    assertThat(messages()).hasSize(2);
    assertThat(messages().getLast()).doesNotContain("accepted");
  }

  @Test
  void oneSendsThePayLinkByTextMessage() {
    line.people(_ -> Person.pressing("1", "1"));
    calls();
    leave();

    assertThat(words(line.heard(sid))).contains("en un momento le llega un mensaje");
    assertThat(taken()).extracting(Taken::to).containsExactly(ANA);
    assertThat(taken().getFirst().body()).contains("/p/", "como lo pidió");
    assertThat(meanings()).containsExactly("wants_link");
    assertThat(holds()).isEmpty();
  }

  @Test
  void oneWithoutTextMessagesIsToldThatThereIsNoneAndSaysSoToThePeople() {
    forget();
    line.people(_ -> Person.pressing("1", "1"));
    calls();
    leave();

    assertThat(words(line.heard(sid))).contains("no podemos enviarle");
    assertThat(taken()).isEmpty();
    assertThat(answers()).singleElement().asString().contains("dáselo de otro modo");
  }

  @Test
  void twoIsAPromiseWithItsDay() {
    line.people(_ -> Person.pressing("1", "2", "3"));
    calls();

    assertThat(meanings()).containsExactly("promise");
    assertThat(holds()).containsExactly("promise 2026-03-05 all");
    assertThat(answers()).singleElement().asString().contains("[2 2026-03-05]", "5 mar");
  }

  @Test
  void threeAsksForAPersonAndWaitsInTheInbox() {
    line.people(_ -> Person.pressing("1", "3"));
    calls();

    assertThat(meanings()).containsExactly("talk");
    assertThat(words(line.heard(sid))).contains("una persona lo buscará");
    assertThat(world.asks("select v.need from inbox.v_conversation v where v.tenant_id = :tenant"))
        .containsExactly("talk");
    assertThat(
            world.asks(
                "select t.kind, t.state from worklist.v_task t where t.tenant_id = :tenant and t.kind = 'talk'"))
        .as("and in the list of what is to be done")
        .containsExactly("talk open");
  }

  @Test
  void threeWithinTheHoursIsPutThrough() {
    switched(true, "+528199999999");
    line.people(n -> n.equals(ANA) ? Person.pressing("1", "3") : Person.pressing());
    calls();

    assertThat(line.heard(sid))
        .filteredOn(h -> h.what().equals("dial"))
        .extracting(Heard::words)
        .containsExactly("+528199999999");
  }

  @Test
  void nineStopsCallsBeforeTheNextClaim() {
    line.people(_ -> Person.pressing("9"));
    calls();

    assertThat(meanings()).containsExactly("opt_out");
    assertThat(holds()).containsExactly("asked - call");
    assertThat(
            world.asks(
                "select s.channel, s.scope, s.cause from messaging.suppression s where s.tenant_id = :tenant"))
        .containsExactly("voice address word");
  }

  @Test
  void aCallThatWaitsIsHeldBackByAStopThatComesBeforeItsClaim() {
    anaHasATelephone();
    house(VOICE);
    world.approves(world.dayBreaks(DAY));
    in(
        tx -> {
          var evidence =
              new Stop.Evidence(
                  Instant.parse("2026-03-02T17:00:00Z"), null, null, "", "", "", "9", null);
          var reach = new Stop.Reach.Address(Channel.VOICE, ANA);
          return TestApplication.bean(Suppressions.class)
              .suppress(tx, List.of(new Stop(reach, StopCause.WORD, evidence)));
        });
    world.itIs(DAY, "12:00");
    leave();

    assertThat(line.placed(sid)).isEmpty();
  }

  @Test
  void whoIsNotTheOneIsNotCalledAboutThemAgain() {
    line.people(_ -> Person.pressing("2"));
    calls();

    assertThat(words(line.heard(sid))).doesNotContain(OF_A_DEBT);
    assertThat(meanings()).containsExactly("wrong");
    assertThat(
            world.asks(
                "select count(*) from receivables.v_contact c where c.tenant_id = :tenant and c.phone_bad_since is not null"))
        .containsExactly("1");
  }

  @Test
  void aLineThatGoesDeadAfterItTookTheCallIsNeverCalledAgainAndHeals() {
    line.fates(_ -> new Fate.Hangs());
    calls();
    leave();

    assertThat(line.placed(sid)).hasSize(1);
    assertThat(messages()).containsExactly("voice accepted  delivered");
  }

  @Test
  void whatIsToldTwiceAndBackwardsEndsTheSame() {
    line.calling(new Calling(true, true));
    calls();

    assertThat(messages()).containsExactly("voice accepted  delivered");
  }

  @Test
  void whatIsNotSignedIsRefusedAndNothingHappens() {
    line.fates(_ -> new Fate.Silent());
    calls();
    var url = line.placed(sid).getFirst().form().getOrDefault("Url", "");
    assertThat(url).doesNotContain(ANA.substring(1), "clave", world.tenant.toString());
    var path = url.substring(url.indexOf("/avisos/"));
    var stranger = new Browser(TestApplication.port());

    assertThat(stranger.postRaw(path, "CallSid=CA1").status()).isEqualTo(403);
    assertThat(stranger.postRaw(path.replace("inicio", "identidad"), "Digits=9").status())
        .isEqualTo(403);
    assertThat(answers()).isEmpty();
    assertThat(
            world.asks("select count(*) from messaging.spoken_call s where s.tenant_id = :tenant"))
        .containsExactly("0");
  }

  @Test
  void switchedOffItIsPassedOver() {
    switched(false, "");
    anaHasATelephone();
    house(VOICE, EMAIL);
    world.approves(world.dayBreaks(DAY));
    world.itIs(DAY, "12:00");
    leave();

    assertThat(line.placed(sid)).isEmpty();
    assertThat(messages()).containsExactly("email accepted  ");
  }

  @Test
  void switchedOffAfterItWasPlannedItIsNotMade() {
    anaHasATelephone();
    house(VOICE, CALL);
    world.approves(world.dayBreaks(DAY));
    switched(false, "");
    world.itIs(DAY, "12:00");
    leave();

    assertThat(line.placed(sid)).isEmpty();
    assertThat(messages()).singleElement().asString().startsWith("voice with");
  }
}
