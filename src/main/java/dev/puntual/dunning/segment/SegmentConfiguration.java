package dev.puntual.dunning.segment;

import dev.puntual.dunning.Enrolment;
import dev.puntual.dunning.LargeAccounts;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.SegmentsThen;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTransactions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SegmentConfiguration {

  @Bean
  Habits habits(InstantSource clock, Suppressions suppressions) {
    return new Habits(clock, suppressions);
  }

  @Bean
  Books addressBooks(InstantSource clock) {
    return new Books(clock);
  }

  @Bean
  BookFiles bookFiles(TenantTransactions transactions, Books books) {
    return new BookFiles(transactions, books);
  }

  @Bean
  Headcount headcount(Habits habits) {
    return new Headcount(habits);
  }

  @Bean
  Segments segments(InstantSource clock, Habits habits, Books books, Headcount headcount) {
    return new Segments(clock, habits, books, headcount);
  }

  @Bean
  Audiences audiences(Segments segments, Books books, Headcount headcount) {
    return new Audiences(segments, books, headcount);
  }

  @Bean
  SavedViews savedViews(Segments segments) {
    return new SegmentViews(segments);
  }

  @Bean
  LargeAccounts largeAccounts(Segments segments) {
    return new OwingMuch(segments);
  }

  @Bean
  Enrolment enrolment(Segments segments) {
    return new SegmentEnrolment(segments);
  }

  @Bean
  SegmentsThen segmentsThen(Segments segments) {
    return new FactsOfThen(segments);
  }

  @Bean
  StaleHabits staleHabits() {
    return new StaleHabits();
  }
}
