package dev.puntual.portal;

import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.OptOutLinks;
import dev.puntual.messaging.Suppressions;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.payments.Payments;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.rules.ContactRules;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

  @Bean
  Statements statements(
      TenantTransactions transactions, PaymentLinks links, Payments payments, InstantSource clock) {
    return new Statements(transactions, links, payments, clock);
  }

  @Bean
  OptOuts optOuts(
      TenantTransactions transactions,
      OptOutLinks links,
      Suppressions suppressions,
      ListedStops stops,
      ContactRules rules,
      InstantSource clock) {
    return new OptOuts(transactions, links, suppressions, stops, rules, clock);
  }

  @Bean
  WaysOfPerson waysOfPerson(
      PaymentLinks links,
      ListedStops stops,
      Suppressions suppressions,
      ConsentRegister register,
      InstantSource clock) {
    return new WaysOfPerson(links, stops, suppressions, register, clock);
  }

  @Bean
  Guesses guesses(InstantSource clock) {
    return new Guesses(clock);
  }
}
