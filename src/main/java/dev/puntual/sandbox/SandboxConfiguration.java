package dev.puntual.sandbox;

import dev.puntual.dunning.Plans;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.backup.CompanyCopy;
import dev.puntual.platform.files.FileStore;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Sandboxes;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {

  /** Each asks the database what is due, for one sandbox when it is asked in that one's time. */
  private static final List<String> LIVED =
      List.of(
          "intake-load",
          "payments-trial",
          "payments-notices",
          "payments-questions",
          "dunning-evaluation",
          "dunning-campaigns");

  @Bean
  Turning sandboxTurning(
      TenantTransactions transactions,
      Plans plans,
      Dispatcher dispatcher,
      ObjectProvider<Beat> beats) {
    return new Turning(transactions, plans, dispatcher, () -> lived(beats));
  }

  private static List<Beat> lived(ObjectProvider<Beat> beats) {
    return beats.stream()
        .filter(beat -> Set.copyOf(LIVED).contains(beat.name()))
        .sorted((one, other) -> LIVED.indexOf(one.name()) - LIVED.indexOf(other.name()))
        .toList();
  }

  @Bean
  Beat sandboxBeat(
      Sandboxes sandboxes,
      Companies companies,
      CompanyCopy copy,
      FileStore files,
      Turning turning) {
    return new SandboxBeat(sandboxes, companies, copy, files, turning);
  }
}
