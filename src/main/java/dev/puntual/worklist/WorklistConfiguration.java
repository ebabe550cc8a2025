package dev.puntual.worklist;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  @Bean
  Holds holds(InstantSource clock) {
    return new Holds(clock);
  }

  @Bean
  Tasks tasks(InstantSource clock) {
    return new Tasks(clock);
  }
}
