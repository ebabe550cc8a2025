package dev.puntual.api.keys;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Right;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

  @Bean
  Keys apiKeys(TenantTransactions tenants, Audit audit, TurnableClock clock) {
    return new Keys(tenants, audit, clock.ours());
  }

  @Bean
  KeyDoor keyDoor(Keys keys, TurnableClock clock) {
    return new KeyDoor(keys, clock.ours());
  }

  @Bean
  SettingsPage apiSettings() {
    return new SettingsPage("api", KeyPages.PATH, 75, Right.ADMINISTER);
  }
}
