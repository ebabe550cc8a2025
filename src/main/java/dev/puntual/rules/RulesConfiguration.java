package dev.puntual.rules;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.rules.hours.Zones;
import dev.puntual.rules.packs.Shelf;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  /** Reads every pack while the program starts; one that is malformed stops it. */
  @Bean
  ContactRules contactRules(FleetTransactions fleet, InstantSource clock) {
    var packs = Editions.keep(fleet, clock, Shelf.packs());
    return new ContactRules(packs, new Zones(Shelf.zones()), clock);
  }

  @Bean
  Reservations reservations(ContactRules rules, InstantSource clock) {
    return new Reservations(rules, clock);
  }

  @Bean
  DebtorEvents debtorEvents(InstantSource clock) {
    return new DebtorEvents(clock);
  }

  @Bean
  Records contactRecords(ContactRules rules) {
    return new Records(rules);
  }
}
