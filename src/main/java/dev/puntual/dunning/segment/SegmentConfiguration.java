package dev.puntual.dunning.segment;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SegmentConfiguration {

  @Bean
  Habits habits(InstantSource clock) {
    return new Habits(clock);
  }

  @Bean
  Books addressBooks(InstantSource clock) {
    return new Books(clock);
  }

  @Bean
  Segments segments(InstantSource clock, Habits habits, Books books) {
    return new Segments(clock, habits, books);
  }
}
