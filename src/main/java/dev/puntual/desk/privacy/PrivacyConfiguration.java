package dev.puntual.desk.privacy;

import dev.puntual.desk.Deeds;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.ViewerSource;
import dev.puntual.receivables.Rights;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPage;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  @Bean
  Forgetters forgetters(
      dev.puntual.messaging.Forgetting messages,
      dev.puntual.inbox.Forgetting answers,
      dev.puntual.worklist.Forgetting work,
      dev.puntual.intake.Forgetting files,
      dev.puntual.dunning.Forgetting lists,
      dev.puntual.payments.Forgetting notices,
      Audit trail) {
    return new Forgetters(messages, answers, work, files, lists, notices, trail);
  }

  @Bean
  Privacy privacy(
      Rights rights,
      Suppressions suppressions,
      Forgetters forgetters,
      Deeds deeds,
      InstantSource clock) {
    return new Privacy(rights, suppressions, forgetters, deeds, clock);
  }

  @Bean
  KeptBundle keptBundle(
      ListedStops stops,
      Answers answers,
      Messages messages,
      dev.puntual.worklist.Notices notices,
      InstantSource clock) {
    return new KeptBundle(new KeptStops(stops), new KeptPapers(answers, messages, notices), clock);
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

  /** Behind the one that finds out who asks. */
  @Bean
  FilterRegistrationBean<VeilFilter> veil(ObjectProvider<ViewerSource> viewers) {
    return new FilterRegistrationBean<>(new VeilFilter(viewers));
  }

  @Bean
  SettingsPage privacySettings() {
    return new SettingsPage("privacy", PrivacySettingsPages.PATH, 39, Right.DECIDE);
  }
}
