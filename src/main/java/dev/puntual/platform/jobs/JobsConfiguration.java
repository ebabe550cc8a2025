package dev.puntual.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  /** {@code PUNTUAL_CLOCK} holds an ISO instant for a clock that stands still, as the demo does. */
  @Bean
  TurnableClock clock(@Value("${PUNTUAL_CLOCK:}") String standingAt) {
    return standingAt.isEmpty()
        ? TurnableClock.running()
        : TurnableClock.standingAt(Instant.parse(standingAt));
  }

  @Bean(destroyMethod = "stop")
  Pulse pulse(List<Beat> beats) {
    return new Pulse(beats);
  }

  /**
   * Work begins only once the pages answer, so that a person can see what it does. {@code
   * PUNTUAL_PULSE=off} leaves it to somebody else: another node, or a test that turns the clock by
   * hand.
   */
  @Bean
  ApplicationListener<ApplicationReadyEvent> firstBeat(
      Pulse pulse, @Value("${PUNTUAL_PULSE:on}") String wanted) {
    return _ -> {
      if (!wanted.equals("off")) {
        pulse.start();
      }
    };
  }
}
