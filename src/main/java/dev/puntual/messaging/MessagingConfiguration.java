package dev.puntual.messaging;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  Mailroom mailroom(InstantSource clock) {
    return new Mailroom(clock);
  }
}
