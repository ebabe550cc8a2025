package dev.puntual.receivables;

import dev.puntual.platform.db.FleetTransactions;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceivablesConfiguration {

  @Bean
  Ledger ledger(InstantSource clock, List<ReceivablesNews> listeners) {
    return new Ledger(clock, listeners);
  }

  @Bean
  Charges charges(InstantSource clock, List<ReceivablesNews> listeners) {
    return new Charges(clock, listeners);
  }

  @Bean
  IncomingDocuments incomingDocuments(
      InstantSource clock, Ledger ledger, List<ReceivablesNews> listeners) {
    return new IncomingDocuments(clock, ledger, listeners);
  }

  @Bean
  TakingBack takingBack(
      InstantSource clock,
      Ledger ledger,
      List<ReceivablesNews> listeners,
      ObjectProvider<GrownSince> growths) {
    return new TakingBack(clock, ledger, listeners, growths);
  }

  @Bean
  IncomingContacts incomingContacts(InstantSource clock) {
    return new IncomingContacts(clock);
  }

  @Bean
  Standings standings(InstantSource clock) {
    return new Standings(clock);
  }

  @Bean
  Rights rights(InstantSource clock) {
    return new Rights(clock);
  }

  @Bean
  RightsWaiting rightsWaiting(FleetTransactions fleet, InstantSource clock) {
    return new RightsWaiting(fleet, clock);
  }

  @Bean
  Contacts contacts(InstantSource clock) {
    return new Contacts(clock);
  }
}
