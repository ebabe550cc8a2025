package dev.puntual.worklist;

import dev.puntual.receivables.Ledger;
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
  Disputes disputes(Holds holds, Ledger ledger, InstantSource clock) {
    return new Disputes(holds, ledger, clock);
  }

  @Bean
  CreditedDisputes creditedDisputes(InstantSource clock) {
    return new CreditedDisputes(clock);
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
