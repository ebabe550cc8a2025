package dev.puntual.api.calls;

import dev.puntual.api.keys.KeyDoor;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

  @Bean
  Calls apiCalls(KeyDoor door, TenantTransactions tenants, Wakes wakes, InstantSource clock) {
    return new Calls(door, tenants, new Once(wakes, clock), clock);
  }

  @Bean
  Beat apiCallsAgeing(TenantTransactions tenants, Wakes wakes, InstantSource clock) {
    return new DueWork(wakes, Remembered.JOB, new Remembered(tenants, clock)::age);
  }
}
