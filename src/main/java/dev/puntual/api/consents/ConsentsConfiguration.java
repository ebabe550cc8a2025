package dev.puntual.api.consents;

import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.Withdrawals;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.tenants.Audit;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentsConfiguration {

  @Bean
  NotedConsents notedConsents(
      ConsentRegister register,
      Suppressions suppressions,
      Withdrawals withdrawals,
      Audit audit,
      InstantSource clock) {
    return new NotedConsents(register, suppressions, withdrawals, audit, clock);
  }
}
