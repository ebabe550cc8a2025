package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.simulator.Fate;
import org.junit.jupiter.api.Test;

/** What every adapter must do whose provider brings words of people: answers, and their stop. */
abstract class AnsweringConformance extends CallingConformance {

  private static final String PERSON = "+528112345670";

  /** A code of the provider's that says that the person asked it for no more. */
  abstract int stoppedCode();

  @Test
  void whoSaidStopThereIsToldApartFromWhoIsNotThere() throws InterruptedException {
    fate(new Fate.Fails(stoppedCode()));
    send(account());

    assertThat(events(account(), calls())).extracting(DeliveryEvent::kind).contains(Kind.STOPPED);
    fate(new Fate.Refused(400, stoppedCode()));
    assertThat(send(account()))
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.STOPPED));
  }

  /** Somebody writes from that number to ours, which tells it at the address given. */
  abstract void says(String from, String text, String address);

  @Test
  void whatAPersonWritesIsHeardInTheirOwnWordsOnce() throws InterruptedException {
    says(
        PERSON,
        "ya pagué 😀",
        provider().ear(account(), catcher.address("").replaceAll("[?].*", "")));

    assertThat(events(account(), calls()))
        .singleElement()
        .satisfies(event -> assertThat(event.kind()).isEqualTo(Kind.ANSWER))
        .extracting(DeliveryEvent::said)
        .satisfies(
            said -> {
              assertThat(said.from()).isEqualTo(PERSON);
              assertThat(said.text()).isEqualTo("ya pagué 😀");
            });
  }

  @Test
  void anAnswerToAnotherCompanyIsAForgery() throws InterruptedException {
    says(PERSON, "BAJA", provider().ear(account(), catcher.address("").replaceAll("[?].*", "")));

    for (var call : calls()) {
      assertThat(provider().hear(stranger(), call, NOW)).isInstanceOf(Heard.Forged.class);
    }
  }
}
