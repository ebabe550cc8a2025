package dev.puntual.desk.privacy;

import dev.puntual.desk.Deeds;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.ViewerSource;
import dev.puntual.receivables.Rights;
import dev.puntual.tenants.SettingsPage;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  @Bean
  Privacy privacy(
      Rights rights,
      Suppressions suppressions,
      dev.puntual.messaging.Forgetting messages,
      dev.puntual.inbox.Forgetting answers,
      dev.puntual.worklist.Forgetting work,
      Deeds deeds,
      InstantSource clock) {
    return new Privacy(rights, suppressions, new Forgetters(messages, answers, work), deeds, clock);
  }

  @Bean
  WebMvcConfigurer reservedView(TenantTransactions transactions, ViewerSource viewers) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new ReservedView(transactions, viewers))
            .addPathPatterns(ReservedView.PATTERN, ReservedView.PATTERN + "/**")
            .addPathPatterns("/cartera/{debtor}/permisos.csv");
      }
    };
  }

  @Bean
  SettingsPage privacySettings() {
    return new SettingsPage("privacy", PrivacySettingsPages.PATH, 39, Right.DECIDE);
  }
}
