package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of a provider must do, asked of each against the simulator's desk of that
 * provider, and of its calls as they come over the wire.
 */
abstract class ProviderConformance {

  static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");
  private static final String TO = "+528112345678";

  private final Outbound outbound =
      new Outbound(new Outbound.Limits(Duration.ofSeconds(2), Duration.ofSeconds(3), 1 << 16));
  Simulator simulator;
  CallCatcher catcher;

  @BeforeEach
  void openSimulator() throws IOException {
    simulator = Simulator.open(0);
    catcher = CallCatcher.open();
  }

  @AfterEach
  void closeSimulator() {
    catcher.close();
    simulator.close();
    outbound.close();
  }

  abstract Provider provider(Outbound by, URI base);

  /** One that the simulator knows. */
  abstract Account account();

  /** The same, but with a key that is not believed. */
  abstract Account stranger();

  /** The same account after its secret was replaced: the old one is still believed. */
  abstract Account rotated();

  /** What becomes of all messages from now on. */
  abstract void fate(Fate fate);

  /** A code of the provider's that says nobody is there. */
  abstract int nobodyCode();

  /** A code of the provider's for a message that will not arrive for another reason. */
  abstract int otherCode();

  @Test
  void whatItTakesIsAcceptedUnderItsOwnName() {
    var outcome = send(account());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendOutcome.Accepted.class, accepted -> assertThat(accepted.providerId()).isNotBlank());
  }

  @Test
  void aNumberThatIsNoneIsRefusedForGood() {
    fate(new Fate.Refused(400, nobodyCode()));

    assertThat(send(account()))
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.ADDRESS));
  }

  @Test
  void whoeverIsToldToWaitKnowsHowLong() {
    fate(new Fate.Throttled(17));

    assertThat(send(account()))
        .isInstanceOfSatisfying(
            SendOutcome.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
  }

  @Test
  void aKeyThatIsNotBelievedIsForAPerson() {
    assertThat(send(stranger())).isInstanceOf(SendOutcome.Unauthorised.class);
  }

  @Test
  void aLineThatDiesAfterTakingLeavesTheFateUnknown() {
    fate(new Fate.Hangs());

    assertThat(send(account())).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void anErrorOfTheServerIsNoPromiseThatNothingWasDone() {
    fate(new Fate.Breaks());

    assertThat(send(account())).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void aDoorThatIsClosedTookNothing() {
    var nowhere = provider(outbound, URI.create("http://127.0.0.1:1"));

    assertThat(nowhere.send(account(), slip())).isInstanceOf(SendOutcome.Unreachable.class);
  }

  @Test
  void itsCallsTellOfOurMessageUntilItHasArrived() throws InterruptedException {
    var slip = slip();
    provider().send(account(), slip);

    var events = events(account(), calls());

    assertThat(events).extracting(DeliveryEvent::messageId).containsOnly(slip.messageId());
    assertThat(events).extracting(DeliveryEvent::kind).contains(Kind.DELIVERED);
    assertThat(events).extracting(DeliveryEvent::eventId).doesNotHaveDuplicates();
  }

  @Test
  void itsCallsTellWhoIsNotThereFromWhatWentWrong() throws InterruptedException {
    fate(new Fate.Fails(nobodyCode()));
    send(account());
    assertThat(events(account(), calls())).extracting(DeliveryEvent::kind).contains(Kind.NOBODY);

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

  @Test
  void nonsenseIsNeverAnEvent() {
    for (var body : List.of("", "{", "[]", "null", "a=b&c", "\u0000", "{\"results\":7}")) {
      var call =
          new ProviderCall(
              catcher.address("x"), new HashMap<>(), body.getBytes(StandardCharsets.UTF_8));
      assertThat(provider().hear(account(), call, NOW)).isNotInstanceOf(Heard.Genuine.class);
    }
  }

  /** Without what in the address proves who calls, where that is how this provider does. */
  String unproved(String address) {
    return address;
  }

  private SendOutcome send(Account by) {
    return provider().send(by, slip());
  }

  private Provider provider() {
    return provider(outbound, simulator.address());
  }

  private Slip slip() {
    var message = UUID.randomUUID();
    return new Slip(
        message,
        TO,
        "Ferretería: ¿ya pagó? Gracias",
        Duration.ofHours(2),
        catcher.address("" + message));
  }

  private List<ProviderCall> calls() throws InterruptedException {
    simulator.awaitCalls();
    return catcher.calls();
  }

  private List<DeliveryEvent> events(Account account, List<ProviderCall> calls) {
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
