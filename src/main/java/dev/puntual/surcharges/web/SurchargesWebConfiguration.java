package dev.puntual.surcharges.web;

import dev.puntual.platform.web.Right;
import dev.puntual.tenants.SettingsPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the settings page of this room. */
@Configuration(proxyBeanMethods = false)
class SurchargesWebConfiguration {

  @Bean
  SettingsPage surchargeSettings() {
    return new SettingsPage("surcharges", SurchargePages.PATH, 55, Right.DECIDE);
  }
}
