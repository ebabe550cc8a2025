package dev.puntual.rules.web;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Right;
import dev.puntual.rules.Addressees;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Obstacles;
import dev.puntual.rules.RuleTexts;
import dev.puntual.rules.Tightening;
import dev.puntual.rules.Trials;
import dev.puntual.tenants.HoursLaw;
import dev.puntual.tenants.SettingsPage;
import java.time.DayOfWeek;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page, and what the page of hours has to ask. */
@Configuration(proxyBeanMethods = false)
class RulesWebConfiguration {

  @Bean
  SettingsPage rulesSettings() {
    return new SettingsPage("rules", RulesPages.PATH, 32, Right.LOOK);
  }

  @Bean
  RuleTexts ruleTexts(ContactRules rules) {
    return new PackTexts(rules);
  }

  @Bean
  TrialLines ruleTrialLines(
      TenantTransactions tenants, Trials trials, ContactRules rules, Addressees addressees) {
    return new TrialLines(tenants, trials, rules, addressees);
  }

  @Bean
  Standing rulesStanding(
      ContactRules rules, Authorisations authorisations, Obstacles obstacles, RuleTexts texts) {
    return new Standing(rules, authorisations, obstacles, texts);
  }

  @Bean
  HoursLaw hoursLaw(ContactRules rules) {
    return (window, country, voice) -> {
      var against = new TreeMap<DayOfWeek, String>();
      for (var looser : Tightening.hours(window, country, rules.packs())) {
        against.putIfAbsent(looser.day(), RuleWords.looser(looser, voice));
      }
      return against;
    };
  }
}
