package dev.puntual.platform.wakes;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WakesConfiguration {

  @Bean
  Wakes wakes(TenantTransactions transactions, FleetTransactions fleet, InstantSource clock) {
    return new Wakes(transactions, fleet, clock);
  }
}
