package dev.puntual.worklist;

import dev.puntual.receivables.Ledger;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.tenants.Audit;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  @Bean
  Holds holds(
      InstantSource clock,
      DebtorEvents events,
      Verifying verifying,
      PromiseTerms terms,
      List<HoldNews> listeners) {
    return new Holds(clock, events, verifying, terms, listeners);
  }

  @Bean
  Promises promises(Holds holds) {
    return new Promises(holds);
  }

  @Bean
  PromiseTerms promiseTerms(Audit audit, InstantSource clock) {
    return new PromiseTerms(audit, clock);
  }

  @Bean
  KeptPromises keptPromises(DebtorEvents events, InstantSource clock) {
    return new KeptPromises(events, clock);
  }

  @Bean
  Verifying verifying(Audit audit, InstantSource clock) {
    return new Verifying(audit, clock);
  }

  @Bean
  HandOvers handOvers(Tasks tasks, InstantSource clock, List<HoldNews> listeners) {
    return new HandOvers(tasks, clock, listeners);
  }

  @Bean
  Notices formalNotices(InstantSource clock) {
    return new Notices(clock);
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
  Unclear unclear(InstantSource clock) {
    return new Unclear(clock);
  }

  @Bean
  Tasks tasks(InstantSource clock, Unclear unclear) {
    return new Tasks(clock, unclear);
  }
}
