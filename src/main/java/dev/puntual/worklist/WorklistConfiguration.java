package dev.puntual.worklist;

import dev.puntual.rules.DebtorEvents;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  @Bean
  Holds holds(InstantSource clock, DebtorEvents events, List<HoldNews> listeners) {
    return new Holds(clock, events, listeners);
  }

  @Bean
  Forgetting worklistForgetting() {
    return new Forgetting();
  }

  @Bean
  Tasks tasks(InstantSource clock) {
    return new Tasks(clock);
  }
}
