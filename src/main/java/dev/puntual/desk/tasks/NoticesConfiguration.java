package dev.puntual.desk.tasks;

import dev.puntual.rules.ContactRules;
import dev.puntual.rules.RuleTexts;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

  @Bean
  OwedNotices owedNotices(ContactRules rules, InstantSource clock) {
    return new OwedNotices(rules, clock);
  }

  @Bean
  Laws laws(RuleTexts texts, OwedNotices notices) {
    return new Laws(texts, notices);
  }
}
