package dev.puntual.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.puntual.messaging.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an account may say, whoever counts it. */
class MeterTest {

  private static final Instant TEN = Instant.parse("2026-03-10T16:00:00Z");
  private static final Tempo EIGHTY = Tempo.of(80);

  @Test
  void afterARestAsMuchAsTheBurstMayLeaveAtOnceAndNoMore() {
    var meter = Meter.FRESH;

    assertThat(meter.allowance(EIGHTY, TEN)).isEqualTo(80);
    meter = meter.spent(EIGHTY, TEN, 80);
    assertThat(meter.allowance(EIGHTY, TEN)).isZero();
    assertThat(meter.allowance(EIGHTY, TEN.plusMillis(12))).isZero();
    assertThat(meter.allowance(EIGHTY, TEN.plusMillis(13))).isEqualTo(1);
    assertThat(meter.allowance(EIGHTY, TEN.plus(Duration.ofDays(1)))).isEqualTo(80);
  }

  @Test
  void askedAtOddMomentsForFiveMinutesItKeepsToEightyASecondWithinTwoInAHundred() {
    for (int seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      var meter = Meter.FRESH;
      var now = TEN;
      long said = 0;
      while (now.isBefore(TEN.plusSeconds(300))) {
        int some = Math.min(meter.allowance(EIGHTY, now), 1 + random.nextInt(60));
        meter = meter.spent(EIGHTY, now, some);
        said += some;
        now = now.plusNanos(random.nextInt(500_000_000));
      }
      assertThat((double) said).as("seed " + seed).isCloseTo(80 * 300, within(0.02 * 80 * 300));
    }
  }

  @Test
  void whoComesBackWhenToldFindsWhatWasPromised() {
    var spent = Meter.FRESH.spent(EIGHTY, TEN, 80);

    var back = spent.when(EIGHTY, TEN, 20);

    assertThat(back).isEqualTo(TEN.plusMillis(250));
    assertThat(spent.allowance(EIGHTY, back)).isEqualTo(20);
    assertThat(spent.allowance(EIGHTY, back.minusMillis(1))).isEqualTo(19);
  }

  @Test
  void aProviderThatAsksUsToSlowDownIsHeardAtHalfSpeedAfterItsPauseAndSlowlyAtFullAgain() {
    var asked = Meter.FRESH.throttled(EIGHTY, TEN, Duration.ofSeconds(30));

    assertThat(asked.allowance(EIGHTY, TEN.plusSeconds(29))).isZero();
    assertThat(asked.rate(EIGHTY, TEN)).isEqualTo(40);
    assertThat(asked.rate(EIGHTY, TEN.plusSeconds(300))).isEqualTo(60);
    assertThat(asked.rate(EIGHTY, TEN.plusSeconds(600))).isEqualTo(80);
    assertThat(
            asked
                .throttled(EIGHTY, TEN.plusSeconds(300), Duration.ZERO)
                .rate(EIGHTY, TEN.plusSeconds(300)))
        .isEqualTo(30);
  }

  @Test
  void manyRefusalsOfOneMomentSlowItDownOnce() {
    var asked = Meter.FRESH;
    for (int i = 0; i < 20; i++) {
      asked = asked.throttled(EIGHTY, TEN.plusMillis(i), Duration.ZERO);
    }

    assertThat(asked.rate(EIGHTY, TEN.plusMillis(20))).isCloseTo(40, within(0.1));
  }

  @Test
  void theDayIsOverWhenItsMessagesAre() {
    var tier = new Tempo(80, 80, 250, Duration.ZERO);

    assertThat(new Meter(null, 0, null, 240).allowance(tier, TEN)).isEqualTo(10);
    assertThat(new Meter(null, 0, null, 250).allowance(tier, TEN)).isZero();
    assertThat(new Meter(null, 0, null, 300).allowance(tier, TEN)).isZero();
  }

  @Test
  void lessThanOneASecondIsATempoToo() {
    var slow = Tempo.of(0.5);
    var spent = Meter.FRESH.spent(slow, TEN, 1);

    assertThat(spent.allowance(slow, TEN.plusMillis(1_999))).isZero();
    assertThat(spent.allowance(slow, TEN.plusSeconds(2))).isEqualTo(1);
  }
}
