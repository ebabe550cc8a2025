package dev.puntual.inbox;

import dev.puntual.messaging.Mailroom;
import dev.puntual.messaging.Suppressions;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.worklist.Disputes;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Tasks;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

  @Bean
  Forgetting inboxForgetting() {
    return new Forgetting();
  }

  @Bean
  FadedWords inboxFadedWords() {
    return new FadedWords();
  }

  @Bean
  Talks talks(Tasks tasks, InstantSource clock) {
    return new Talks(tasks, clock);
  }

  @Bean
  Conversations conversations(Talks talks) {
    return new Conversations(talks);
  }

  @Bean
  Cases answerCases(InstantSource clock) {
    return new Cases(clock);
  }

  @Bean
  Effects answerEffects(
      Suppressions suppressions,
      Holds holds,
      Disputes disputes,
      DebtorEvents events,
      Contacts contacts,
      ContactRules rules,
      InstantSource clock) {
    return new Effects(new Stops(suppressions, rules, clock), holds, disputes, events, contacts);
  }

  @Bean
  Readings readings(
      Cases cases,
      Effects effects,
      Conversations conversations,
      ReplyRequests requests,
      Mailroom mailroom,
      Talks talks,
      InstantSource clock) {
    return new Readings(cases, effects, conversations, new Taps(requests, mailroom, clock), talks);
  }

  @Bean
  Corrections corrections(
      Cases cases,
      Readings readings,
      Effects effects,
      Conversations conversations,
      InstantSource clock) {
    return new Corrections(cases, readings, effects, conversations, clock);
  }

  @Bean
  Replies replies(ReplyRequests requests) {
    return new Replies(requests);
  }

  @Bean
  ReplyRequests replyRequests(Mailroom mailroom, Talks talks, InstantSource clock) {
    return new ReplyRequests(mailroom, talks, clock);
  }

  @Bean
  ReplyWriter replyWriter() {
    return new ReplyWriter();
  }

  @Bean
  CannedAnswers cannedAnswers() {
    return new CannedAnswers();
  }
}
