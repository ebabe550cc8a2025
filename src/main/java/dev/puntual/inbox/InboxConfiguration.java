package dev.puntual.inbox;

import dev.puntual.messaging.Mailroom;
import dev.puntual.messaging.Suppressions;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.worklist.Holds;
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
  Conversations conversations() {
    return new Conversations();
  }

  @Bean
  Cases answerCases(InstantSource clock) {
    return new Cases(clock);
  }

  @Bean
  Effects answerEffects(
      Suppressions suppressions,
      Holds holds,
      DebtorEvents events,
      Contacts contacts,
      InstantSource clock) {
    return new Effects(new Stops(suppressions, clock), holds, events, contacts);
  }

  @Bean
  Readings readings(
      Cases cases,
      Effects effects,
      Conversations conversations,
      ReplyRequests requests,
      Mailroom mailroom,
      InstantSource clock) {
    return new Readings(cases, effects, conversations, new Taps(requests, mailroom, clock));
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
  Faded fadedConversations() {
    return new Faded();
  }

  @Bean
  Replies replies(ReplyRequests requests) {
    return new Replies(requests);
  }

  @Bean
  ReplyRequests replyRequests(Mailroom mailroom, InstantSource clock) {
    return new ReplyRequests(mailroom, clock);
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
