package dev.puntual.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our signatures against those of Stripe's own library. */
class TimedSignatureTest {

  private static final String SECRET = "whsec_Zb3vY9pQ";
  private static final String OLD = "whsec_before";
  private static final String BODY = "{\"id\":\"evt_1\",\"name\":\"Peña & Cía — 100 €\"}";
  private static final Instant NOW = Instant.parse("2026-03-02T16:00:00Z");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  void stripesLibraryAcceptsWhatWeSign() {
    var now = Instant.ofEpochSecond(Webhook.Util.getTimeNow());
    var header = TimedSignature.write(BODY, SECRET, now);

    assertThatCode(() -> Webhook.Signature.verifyHeader(BODY, header, SECRET, 300))
        .doesNotThrowAnyException();
  }

  @Test
  void weAcceptWhatStripesLibrarySigns() {
    assertThat(fault(stripeHeader(SECRET, NOW), BODY, SECRET)).isEmpty();
  }

  @Test
  void everyChangedCharacterOfTheBodyIsNoticed() {
    var header = stripeHeader(SECRET, NOW);

    IntStream.range(0, BODY.length())
        .forEach(
            i -> {
              var changed = BODY.substring(0, i) + '~' + BODY.substring(i + 1);
              assertThat(fault(header, changed, SECRET)).as("character %s", i).isNotEmpty();
              assertThat(stripeAccepts(header, changed)).isFalse();
            });
  }

  @Test
  void whileASecretIsReplacedEitherOneCounts() {
    var both = stripeHeader(SECRET, NOW) + "," + signature(OLD, NOW);

    assertThat(fault(both, BODY, SECRET)).isEmpty();
    assertThat(fault(both, BODY, OLD)).isEmpty();
    assertThat(
            TimedSignature.fault(
                stripeHeader(OLD, NOW), BODY, List.of(SECRET, OLD), FIVE_MINUTES, NOW))
        .isEmpty();
    assertThat(fault(stripeHeader(OLD, NOW), BODY, SECRET)).contains("no signature fits");
  }

  @Test
  void aSecretThatWasNeverSetSignsNothing() {
    var header = TimedSignature.write(BODY, "x", NOW);

    assertThat(TimedSignature.fault(header, BODY, List.of("", ""), FIVE_MINUTES, NOW)).isNotEmpty();
  }

  @Test
  void fiveMinutesAgoIsTheLimitAndTheFutureIsNoBetter() {
    assertThat(fault(stripeHeader(SECRET, NOW.minusSeconds(300)), BODY, SECRET)).isEmpty();
    assertThat(fault(stripeHeader(SECRET, NOW.minusSeconds(301)), BODY, SECRET)).isNotEmpty();
    assertThat(fault(stripeHeader(SECRET, NOW.plusSeconds(301)), BODY, SECRET)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=",
        "t=1",
        "v1=abc",
        "t=abc,v1=abc",
        "t=-5,v1=a",
        "t=99999999999999999999,v1=a",
        ",,,",
        "t=1772467200,v0=abc",
        "=,=,="
      })
  void aHeaderWithoutTimeOrSignatureIsRefusedCalmly(String header) {
    assertThat(fault(header, BODY, SECRET)).isNotEmpty();
  }

  private static java.util.Optional<String> fault(String header, String body, String secret) {
    return TimedSignature.fault(header, body, List.of(secret), FIVE_MINUTES, NOW);
  }

  private static String stripeHeader(String secret, Instant at) {
    return "t=" + at.getEpochSecond() + "," + signature(secret, at);
  }

  private static String signature(String secret, Instant at) {
    try {
      return "v1=" + Webhook.Util.computeHmacSha256(secret, at.getEpochSecond() + "." + BODY);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean stripeAccepts(String header, String body) {
    try {
      return Webhook.Signature.verifyHeader(body, header, SECRET, 0);
    } catch (SignatureVerificationException e) {
      return false;
    }
  }
}
