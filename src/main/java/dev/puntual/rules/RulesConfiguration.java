package dev.puntual.rules;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  /** Reads every pack while the program starts; one that is malformed stops it. */
  @Bean
  ContactRules contactRules(FleetTransactions fleet, InstantSource clock) {
    return ContactRules.shipped(fleet, clock);
  }

  @Bean
  Reservations reservations(ContactRules rules, InstantSource clock) {
    return new Reservations(rules, clock);
  }

  @Bean
  Gate contactGate(ContactRules rules, InstantSource clock) {
    return new Gate(rules, clock);
  }

  @Bean
  Authorisations authorisations(InstantSource clock) {
    return new Authorisations(clock);
  }

  @Bean
  Obstacles contactObstacles(
      ContactRules rules, Authorisations authorisations, InstantSource clock) {
    return new Obstacles(rules, authorisations, clock);
  }

  @Bean
  ListedConsents listedConsents(InstantSource clock) {
    return new ListedConsents(clock);
  }

  @Bean
  ConsentRegister consentRegister(ContactRules rules, InstantSource clock) {
    return new ConsentRegister(rules, clock);
  }

  @Bean
  Forecast contactForecast(ContactRules rules, InstantSource clock) {
    return new Forecast(rules, clock);
  }

  @Bean
  DayLimits dayLimits(ContactRules rules, Authorisations authorisations) {
    return new DayLimits(rules, authorisations);
  }

  @Bean
  Trials ruleTrials(
      TenantTransactions tenants, ObjectProvider<NotYetAsked> waiting, InstantSource clock) {
    return new Trials(tenants, waiting, clock);
  }

  @Bean
  DebtorEvents debtorEvents(InstantSource clock) {
    return new DebtorEvents(clock);
  }

  @Bean
  HoursAsked hoursAsked(ContactRules rules, InstantSource clock) {
    return new HoursAsked(rules, clock);
  }

  @Bean
  Records contactRecords() {
    return new Records();
  }
}
