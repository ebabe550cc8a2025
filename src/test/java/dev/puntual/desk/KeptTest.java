package dev.puntual.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void whatTookLongIsGivenAgainWithItsTime() {
    var kept = kept(Duration.ofNanos(-1));
    assertThat(kept.get("a", asked::incrementAndGet)).isEqualTo(new Kept.Given<>(1, null));
    assertThat(kept.get("a", asked::incrementAndGet)).isEqualTo(new Kept.Given<>(1, NOW));
    assertThat(kept.get("b", asked::incrementAndGet)).isEqualTo(new Kept.Given<>(2, null));
  }

  @Test
  void whatIsMadeInABlinkIsMadeEachTime() {
    var kept = kept(Duration.ofDays(1));
    kept.get("a", asked::incrementAndGet);
    assertThat(kept.get("a", asked::incrementAndGet)).isEqualTo(new Kept.Given<>(2, null));
  }

  @Test
  void thatThereIsNothingYetIsAskedAgain() {
    var kept = new Kept<String, List<Integer>>(InstantSource.fixed(NOW), Duration.ofNanos(-1));
    kept.get("a", List::of);
    assertThat(kept.get("a", () -> List.of(1))).isEqualTo(new Kept.Given<>(List.of(1), null));
    assertThat(kept.get("a", List::of).value()).containsExactly(1);
  }

  @Test
  void onlySoManyAnswersAreHeld() {
    var kept = kept(Duration.ofNanos(-1));
    for (int i = 0; i <= 200; i++) {
      kept.get(String.valueOf(i), asked::incrementAndGet);
    }
    assertThat(kept.get("1", asked::incrementAndGet).asOf()).isEqualTo(NOW);
    assertThat(kept.get("0", asked::incrementAndGet).asOf()).isNull();
  }

  private static Kept<String, Integer> kept(Duration blink) {
    return new Kept<>(InstantSource.fixed(NOW), blink);
  }
}
