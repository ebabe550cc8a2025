package dev.puntual.dunning;

import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.Mailroom;
import dev.puntual.messaging.NamedTexts;
import dev.puntual.messaging.TextSizes;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Place;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DayLimits;
import dev.puntual.rules.Forecast;
import dev.puntual.rules.Gate;
import dev.puntual.rules.NotYetAsked;
import dev.puntual.rules.Records;
import dev.puntual.surcharges.Claims;
import dev.puntual.surcharges.TermsBook;
import dev.puntual.worklist.Tasks;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DunningConfiguration {

  @Bean
  Strategies strategies(InstantSource clock, TenantCalendar calendar, Plans plans) {
    return new Strategies(clock, calendar, plans);
  }

  @Bean
  DecisionYears decisionYears(FleetTransactions fleet, InstantSource clock) {
    return new DecisionYears(fleet, clock);
  }

  @Bean
  Forgetting dunningForgetting() {
    return new Forgetting();
  }

  @Bean
  Effect draftEffect(Enrolment enrolment) {
    return new Effect(enrolment);
  }

  @Bean
  StepLetters stepLetters(Enrolment enrolment, InstantSource clock) {
    return new StepLetters(enrolment, clock);
  }

  @Bean
  Explain explain(
      InstantSource clock, Enrolment enrolment, Forecast forecast, Campaigned.Ahead campaigns) {
    return new Explain(clock, enrolment, forecast, campaigns);
  }

  @Bean
  Again again(SegmentsThen segments, Records records, ContactRules rules) {
    return new Again(segments, records, rules);
  }

  @Bean
  Rehearsal rehearsal(
      InstantSource clock,
      Enrolment enrolment,
      DayLimits limits,
      TextSizes sizes,
      PaymentLinks links) {
    return new Rehearsal(clock, enrolment, limits, new RehearsalTexts(sizes, links));
  }

  @Bean
  Tariffs tariffs(InstantSource clock, CallFigures figures) {
    return new Tariffs(clock, figures);
  }

  @Bean
  Following following(Enrolment enrolment) {
    return new Following(enrolment);
  }

  @Bean
  Starters starters() {
    return Starters.read();
  }

  @Bean
  SegmentUses segmentUses() {
    return new StrategySegments();
  }

  @Bean
  Place strategyPlace() {
    return new Place("strategy", "/estrategia", 60, Icon.LADDER);
  }

  @Bean
  TenantCalendar tenantCalendar() {
    return new TenantCalendar();
  }

  @Bean
  PlanLaw planLaw(ContactRules rules, Gaps gaps) {
    return new PlanLaw(rules, gaps);
  }

  @Bean
  Plans plans(
      InstantSource clock,
      Mailroom mailroom,
      Edits edits,
      Tasks tasks,
      LateFees lateFees,
      Gate gate,
      PlanLaw law) {
    return new Plans(clock, mailroom, edits, tasks, lateFees, new GivingWay(gate, mailroom), law);
  }

  @Bean
  NotYetAsked waitingPlan(Plans plans) {
    return new WaitingPlan(plans);
  }

  @Bean
  LateFees lateFees(
      InstantSource clock, TermsBook terms, ObjectProvider<Claims> claims, Tasks tasks) {
    return new LateFees(clock, terms, claims, tasks);
  }

  @Bean
  PlannedTexts plannedTexts(PaymentLinks links, InstantSource clock) {
    return new PlannedTexts(links, clock);
  }

  @Bean
  PlannedWords plannedWords(Edits edits, InstantSource clock) {
    return new PlannedWords(edits, clock);
  }

  @Bean
  Evaluation evaluation(
      TenantTransactions transactions,
      InstantSource clock,
      Strategies strategies,
      TenantCalendar calendar,
      Plans plans,
      Enrolment enrolment) {
    return new Evaluation(
        transactions, clock, strategies, calendar, plans, new OfficeDays(clock), enrolment);
  }

  @Bean
  DailyEvaluation dailyEvaluation(
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock,
      TenantCalendar calendar,
      Evaluation evaluation) {
    return new DailyEvaluation(fleet, transactions, clock, calendar, evaluation);
  }

  @Bean
  SameDay sameDay(
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock,
      TenantCalendar calendar,
      Plans plans) {
    return new SameDay(fleet, transactions, clock, calendar, plans);
  }

  @Bean
  LostWays lostWays(InstantSource clock) {
    return new LostWays(clock);
  }

  @Bean
  NewFacts newFacts(Strategies strategies, TenantCalendar calendar, InstantSource clock) {
    return new NewFacts(strategies, calendar, clock);
  }

  @Bean
  ReturnedLetters returnedLetters(Contacts contacts, Tasks tasks, InstantSource clock) {
    return new ReturnedLetters(contacts, tasks, clock);
  }

  @Bean
  AnswerLetters answerLetters(PaymentLinks links, InstantSource clock) {
    return new AnswerLetters(links, clock);
  }

  @Bean
  LetterWriter letterWriter(PaymentLinks links, InstantSource clock) {
    return new LetterWriter(links, clock);
  }

  @Bean
  StarterTexts starterTexts(NamedTexts texts) {
    return new StarterTexts(texts);
  }
}
