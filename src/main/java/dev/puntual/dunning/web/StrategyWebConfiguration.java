package dev.puntual.dunning.web;

import dev.puntual.dunning.Effect;
import dev.puntual.dunning.Rehearsed;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Starters;
import dev.puntual.dunning.StepLetters;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Tariffs;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.LetterSamples;
import dev.puntual.messaging.Readers;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.SmsFaults;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.web.Right;
import dev.puntual.rules.RuleTexts;
import dev.puntual.tenants.SettingsPage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StrategyWebConfiguration {

  /** All of them read as much. */
  private static final ReentrantLock TURN = new ReentrantLock();

  @Bean
  SettingsPage freshnessSettings() {
    return new SettingsPage("fresh", FreshnessPages.PATH, 34, Right.DECIDE);
  }

  @Bean
  Rehearsals<Optional<Rehearsed>> rehearsals(InstantSource clock) {
    return new Rehearsals<>(clock, TURN);
  }

  @Bean
  Rehearsals<RehearsalCut> rehearsalCuts(InstantSource clock) {
    return new Rehearsals<>(clock, TURN);
  }

  @Bean
  SmsCosts smsCosts(PaymentLinks links, Tariffs tariffs) {
    return new SmsExtremes(links, tariffs);
  }

  @Bean
  LetterSamples letterSamples(StepLetters letters, SmsCosts costs) {
    return new DrawnLetters(letters, costs);
  }

  @Bean
  StrategyReading strategyReading(
      Strategies strategies,
      Effect effect,
      SavedViews segments,
      Starters starters,
      Gaps gaps,
      RuleTexts rules,
      Tongues tongues) {
    return new StrategyReading(strategies, effect, segments, starters, gaps, rules, tongues);
  }

  @Bean
  ReaderGroups readerGroups() {
    return new ReaderGroups();
  }

  @Bean
  Tongues tongues(Readers readers, Edits edits, SmsFaults sms) {
    return new Tongues(readers, edits, sms);
  }
}
