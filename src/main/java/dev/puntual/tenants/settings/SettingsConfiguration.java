package dev.puntual.tenants.settings;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Right;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.SettingsPage;
import dev.puntual.tenants.entry.Invitations;
import dev.puntual.tenants.entry.Sessions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages under Ajustes that are this room's own. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  @Bean
  Team team(
      TenantTransactions tenants,
      Companies companies,
      Invitations invitations,
      Sessions sessions,
      Audit audit,
      InstantSource clock) {
    return new Team(tenants, companies, invitations, sessions, audit, clock);
  }

  @Bean
  SettingsPage companySettings() {
    return new SettingsPage("company", CompanyPages.PATH, 10, Right.ADMINISTER);
  }

  @Bean
  SettingsPage peopleSettings() {
    return new SettingsPage("people", PeoplePages.PATH, 20, Right.ADMINISTER);
  }

  @Bean
  SettingsPage hoursSettings() {
    return new SettingsPage("hours", HoursPages.PATH, 30, Right.LOOK);
  }

  @Bean
  SettingsPage companiesSettings() {
    return new SettingsPage("companies", "/ajustes/empresas", 70, Right.ADMINISTER);
  }

  @Bean
  SettingsPage auditSettings() {
    return new SettingsPage("audit", AuditPages.PATH, 80, Right.ADMINISTER);
  }

  @Bean
  SettingsPage accountSettings() {
    return new SettingsPage("account", AccountPages.PATH, 90, Right.LOOK);
  }
}
