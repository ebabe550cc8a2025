package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.simulator.Fate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter must do whose provider calls to say what became of a message. */
abstract class CallingConformance extends ProviderConformance {

  /** The same account after its secret was replaced: the old one is still believed. */
  abstract Account rotated();

  /** A code of the provider's for a message that will not arrive for another reason. */
  abstract int otherCode();

  @Test
  void itsCallsTellOfOurMessageUntilItHasArrived() throws InterruptedException {
    var slip = slip();
    provider().send(account(), slip);

    var events = events(account(), calls());

    assertThat(events).extracting(DeliveryEvent::messageId).containsOnly(slip.messageId());
    assertThat(events).extracting(DeliveryEvent::kind).contains(Kind.DELIVERED);
    assertThat(events).extracting(DeliveryEvent::eventId).doesNotHaveDuplicates();
  }

  /** What its calls say of such a number; one that cannot tell says only that it failed. */
  Kind ofNobodyThere() {
    return Kind.NOBODY;
  }

  @Test
  void itsCallsTellWhoIsNotThereFromWhatWentWrong() throws InterruptedException {
    fate(new Fate.Fails(nobodyCode()));
    send(account());
    assertThat(events(account(), calls()))
        .extracting(DeliveryEvent::kind)
        .contains(ofNobodyThere());

    catcher.forget();
    fate(new Fate.Fails(otherCode()));
    send(account());
    assertThat(events(account(), calls()))
        .extracting(DeliveryEvent::kind)
        .contains(Kind.FAILED)
        .doesNotContain(Kind.NOBODY);
  }

  @Test
  void aCallThatLostItsAnswerIsToldAllTheSame() throws InterruptedException {
    fate(new Fate.Hangs());
    var slip = slip();
    provider().send(account(), slip);

    assertThat(events(account(), calls()))
        .extracting(DeliveryEvent::messageId)
        .containsOnly(slip.messageId());
  }

  @Test
  void oneChangedByteIsAForgery() throws InterruptedException {
    send(account());

    for (var call : calls()) {
      var body = call.body();
      body[body.length - 1] ^= 1;
      assertThat(provider().hear(account(), with(call, body), NOW))
          .isNotInstanceOf(Heard.Genuine.class);
    }
  }

  @Test
  void aCallForAnotherCompanyIsAForgery() throws InterruptedException {
    send(account());

    for (var call : calls()) {
      assertThat(provider().hear(stranger(), call, NOW)).isInstanceOf(Heard.Forged.class);
    }
  }

  @Test
  void aCallWithoutProofIsAForgery() throws InterruptedException {
    send(account());

    for (var call : calls()) {
      var bare = new ProviderCall(unproved(call.address()), new HashMap<>(), call.body());
      assertThat(provider().hear(account(), bare, NOW)).isInstanceOf(Heard.Forged.class);
    }
  }

  @Test
  void whileASecretIsReplacedBothAreBelieved() throws InterruptedException {
    send(account());

    assertThat(calls())
        .isNotEmpty()
        .allSatisfy(
            call ->
                assertThat(provider().hear(rotated(), call, NOW))
                    .isInstanceOf(Heard.Genuine.class));
  }

  /** Without what in the address proves who calls, where that is how this provider does. */
  String unproved(String address) {
    return address;
  }

  final List<ProviderCall> calls() throws InterruptedException {
    simulator.awaitCalls();
    return catcher.calls();
  }

  final List<DeliveryEvent> events(Account account, List<ProviderCall> calls) {
    assertThat(calls).isNotEmpty();
    return calls.stream()
        .map(call -> provider().hear(account, call, NOW))
        .map(Heard.Genuine.class::cast)
        .flatMap(genuine -> genuine.events().stream())
        .toList();
  }

  private static ProviderCall with(ProviderCall call, byte[] body) {
    var headers = new HashMap<String, String>();
    for (var name : List.of("x-twilio-signature", "x-hub-signature-256", "content-type")) {
      if (!call.header(name).isEmpty()) {
        headers.put(name, call.header(name));
      }
    }
    return new ProviderCall(call.address(), headers, body);
  }
}
