package dev.puntual.tenants;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Place;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenantsConfiguration {

  /** Filled while the program starts, so that nobody ever asks an empty calendar. */
  @Bean
  HolidayTable holidayTable(FleetTransactions fleet) {
    var table = new HolidayTable(fleet);
    var rules = HolidayRules.read(KeptCalendars.codes());
    table.fill(rules.between(HolidayTable.FIRST_YEAR, HolidayTable.LAST_YEAR));
    return table;
  }

  @Bean
  Audit audit(InstantSource clock) {
    return new Audit(clock);
  }

  @Bean
  Companies companies(
      FleetTransactions fleet, TenantTransactions tenants, Audit audit, InstantSource clock) {
    return new Companies(fleet, tenants, audit, clock);
  }

  @Bean
  Sandboxes sandboxes(TenantTransactions tenants, FleetTransactions fleet, TurnableClock clock) {
    return new Sandboxes(tenants, fleet, clock.ours());
  }

  /** Other rooms add theirs; see {@link SettingsPage}. */
  @Bean
  SettingsPages settingsPages(ObjectProvider<SettingsPage> pages) {
    return new SettingsPages(pages.stream().toList());
  }

  @Bean
  Place settingsPlace() {
    return new Place("settings", "/ajustes", 90, Icon.SETTINGS);
  }
}
