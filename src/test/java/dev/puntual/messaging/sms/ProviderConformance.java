package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of a provider must do when it sends, asked of each against the simulator's
 * desk of that provider, or a mail server that does as it is told. Those that are called back are
 * {@link CallingConformance} too, and those that bring words of people {@link
 * AnsweringConformance}.
 */
abstract class ProviderConformance {

  static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");

  private final Outbound outbound =
      new Outbound(new Outbound.Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1 << 16));
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

  /** What its refusal of a number without anybody says; a provider that tells says the address. */
  RejectReason ofNobody() {
    return RejectReason.ADDRESS;
  }

  /**
   * How long it says to wait when it was told 17 seconds; null where its wire has no word for it.
   */
  @Nullable Duration ofThrottle() {
    return Duration.ofSeconds(17);
  }

  /** What becomes of all messages from now on. */
  abstract void fate(Fate fate);

  /** A code of the provider's that says nobody is there. */
  abstract int nobodyCode();

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
            rejected -> assertThat(rejected.reason()).isEqualTo(ofNobody()));
  }

  @Test
  void whoeverIsToldToWaitKnowsHowLong() {
    fate(new Fate.Throttled(17));

    assertThat(send(account()))
        .isInstanceOfSatisfying(
            SendOutcome.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(ofThrottle()));
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
  void nonsenseIsNeverAnEvent() {
    for (var body : List.of("", "{", "[]", "null", "a=b&c", "\u0000", "{\"results\":7}")) {
      var call =
          new ProviderCall(
              catcher.address("x"), new HashMap<>(), body.getBytes(StandardCharsets.UTF_8));
      assertThat(provider().hear(account(), call, NOW)).isNotInstanceOf(Heard.Genuine.class);
    }
  }

  final SendOutcome send(Account by) {
    return provider().send(by, slip());
  }

  final Provider provider() {
    return provider(outbound, simulator.address());
  }

  final Slip slip() {
    var message = UUID.randomUUID();
    return new Slip(message, to(), words(message), Duration.ofHours(2), callback(message));
  }

  /** Where to. */
  String to() {
    return "+528112345678";
  }

  /** What it says. */
  String words(UUID message) {
    return "Ferretería: ¿ya pagó? Gracias";
  }

  /** Where it would call. */
  String callback(UUID message) {
    return catcher.address("" + message);
  }
}
