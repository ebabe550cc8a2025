package dev.puntual.desk;

import dev.puntual.desk.debtor.SurchargedReader;
import dev.puntual.desk.permissions.Permits;
import dev.puntual.desk.tasks.CallsBridged;
import dev.puntual.desk.tasks.CallsMade;
import dev.puntual.desk.tasks.CallsNow;
import dev.puntual.desk.tasks.CallsTaken;
import dev.puntual.desk.tasks.OfficeActs;
import dev.puntual.dunning.LateFees;
import dev.puntual.dunning.PlannedTexts;
import dev.puntual.dunning.SavedViews;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.TextSizes;
import dev.puntual.receivables.Contacts;
import dev.puntual.receivables.GrownSince;
import dev.puntual.rules.Addressees;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.Obstacles;
import dev.puntual.rules.Reservations;
import dev.puntual.rules.RuleTexts;
import dev.puntual.surcharges.Exceptions;
import dev.puntual.surcharges.TermsBook;
import dev.puntual.tenants.Audit;
import dev.puntual.worklist.HandOvers;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Notices;
import dev.puntual.worklist.Tasks;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  Ages ages(InstantSource clock) {
    return new Ages(clock);
  }

  @Bean
  Deeds deeds(Audit audit) {
    return new Deeds(audit);
  }

  @Bean
  CallsMade callsMade(
      Reservations reservations,
      Authorisations authorisations,
      Holds holds,
      DebtorEvents events,
      Contacts contacts,
      Tasks tasks,
      InstantSource clock) {
    return new CallsMade(reservations, authorisations, holds, events, contacts, tasks, clock);
  }

  @Bean
  OfficeActs officeActs(
      LateFees lateFees, Holds holds, Tasks tasks, HandOvers handOvers, Notices notices) {
    return new OfficeActs(lateFees, holds, tasks, handOvers, notices);
  }

  @Bean
  CallsTaken callsTaken(
      Reservations reservations, Authorisations authorisations, Tasks tasks, InstantSource clock) {
    return new CallsTaken(reservations, authorisations, tasks, clock);
  }

  @Bean
  CallsBridged callsBridged(
      CallsTaken taken, CallsMade made, Tasks tasks, Deeds deeds, InstantSource clock) {
    return new CallsBridged(taken, made, tasks, deeds, clock);
  }

  @Bean
  Permits permits(ConsentRegister consents, ListedStops stops) {
    return new Permits(consents, stops);
  }

  @Bean
  SurchargedReader surcharged(TermsBook terms, Exceptions exceptions) {
    return new SurchargedReader(terms, exceptions);
  }

  @Bean
  CallsNow callsNow(
      Reservations reservations,
      Authorisations authorisations,
      ContactRules rules,
      RuleTexts texts,
      InstantSource clock) {
    return new CallsNow(reservations, authorisations, rules, texts, clock);
  }

  @Bean
  GrownSince grownSince() {
    return new Grown();
  }

  @Bean
  Addressees addressees() {
    return new Written();
  }

  @Bean
  Around around(
      Ages ages,
      Barriers barriers,
      PlannedTexts planned,
      TextSizes sizes,
      SmsCosts costs,
      CallFigures figures) {
    return new Around(
        ages, barriers, new TextBill(planned, sizes, costs), new CallBill(figures, costs));
  }

  @Bean
  Barriers barriers(
      Obstacles obstacles, RuleTexts texts, Messages messages, SavedViews segments, Gaps gaps) {
    return new Barriers(obstacles, texts, messages, segments, gaps);
  }
}
