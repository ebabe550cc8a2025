package dev.puntual.receivables;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceivablesConfiguration {

  @Bean
  Ledger ledger(InstantSource clock) {
    return new Ledger(clock);
  }

  @Bean
  IncomingDocuments incomingDocuments(InstantSource clock, Ledger ledger) {
    return new IncomingDocuments(clock, ledger);
  }

  @Bean
  IncomingContacts incomingContacts(InstantSource clock) {
    return new IncomingContacts(clock);
  }
}
