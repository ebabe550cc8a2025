package dev.puntual.api.calls;

import dev.puntual.api.keys.KeyDoor;
import dev.puntual.platform.db.TenantTransactions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

  @Bean
  Calls apiCalls(KeyDoor door, TenantTransactions tenants, InstantSource clock) {
    return new Calls(door, tenants, new Once(clock), clock);
  }
}
