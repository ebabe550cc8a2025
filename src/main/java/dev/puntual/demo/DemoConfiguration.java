package dev.puntual.demo;

import dev.puntual.demo.story.Era;
import dev.puntual.dunning.Evaluation;
import dev.puntual.dunning.LargeAccounts;
import dev.puntual.dunning.Plans;
import dev.puntual.dunning.StarterTexts;
import dev.puntual.dunning.Starters;
import dev.puntual.dunning.Strategies;
import dev.puntual.inbox.Replies;
import dev.puntual.intake.Imports;
import dev.puntual.intake.Uploads;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.ChatStarters;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Posts;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.payments.Payments;
import dev.puntual.payments.TrialRefunds;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.receivables.Ledger;
import dev.puntual.rules.Authorisations;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.SampleLogin;
import dev.puntual.worklist.Holds;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * {@code PUNTUAL_DEMO=true} makes this installation a demo. Without it, all that is left here are
 * the hands of a clock that stands still.
 */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

  private static final SampleLogin LOGIN =
      new SampleLogin("Lucía Robles", "demo@puntual.example", "puntual-demo");

  @Bean
  Days demoDays(
      TurnableClock clock,
      Dispatcher dispatcher,
      Office office,
      InTray tray,
      Counter counter,
      Attention attention) {
    return new Days(clock, new Performer(office, tray, counter, attention, dispatcher));
  }

  @Bean
  Attention demoAttention(
      TenantTransactions transactions,
      LargeAccounts accounts,
      Strategies strategies,
      Starters starters,
      StarterTexts texts) {
    return new Attention(transactions, accounts, strategies, starters, texts);
  }

  @Bean
  Office demoOffice(
      TenantTransactions transactions,
      Evaluation evaluation,
      Plans plans,
      Holds holds,
      Ledger ledger) {
    return new Office(transactions, evaluation, plans, holds, ledger);
  }

  @Bean
  InTray demoInTray(Uploads uploads, Imports imports, List<Beat> beats) {
    var loading = beats.stream().filter(beat -> beat.name().equals("intake-load")).findFirst();
    return new InTray(uploads, imports, loading.orElseThrow());
  }

  @Bean
  Counter demoCounter(
      TenantTransactions transactions,
      PaymentLinks links,
      Payments payments,
      Counter.Cashier cashier,
      TrialRefunds refunds,
      TurnableClock clock) {
    return new Counter(transactions, links, payments, cashier, refunds, clock);
  }

  @Bean
  Counter.Cashier demoCashier(Outbound outbound, Environment environment, List<Beat> beats) {
    return new PageCashier(
        outbound,
        () -> here(environment),
        beats.stream().filter(beat -> beat.name().startsWith("payments-")).toList());
  }

  private static URI here(Environment environment) {
    return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port"));
  }

  @Bean
  Demo demo(
      Companies companies,
      Days days,
      TenantTransactions transactions,
      PasswordEncoder encoder,
      Authorisations authorisations,
      Audit audit,
      TurnableClock clock) {
    var founding = new Founding(companies, transactions, encoder, authorisations, LOGIN);
    return new Demo(Era.full(), founding, days, transactions, audit, clock);
  }

  /** What only an installation that is a demo has. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "PUNTUAL_DEMO", havingValue = "true")
  static class OnStage {

    @Bean
    SampleLogin sampleLogin() {
      return LOGIN;
    }

    @Bean
    DemoStart demoStart(
        Demo demo,
        TenantTransactions transactions,
        Answers answers,
        Channels channels,
        TurnableClock clock) {
      var answering = new Answering(transactions, answers, clock);
      return new DemoStart(demo, LOGIN, answering, channels, clock);
    }

    /** Before anything asks where providers are. */
    @Bean
    static Carriers demoCarriers(ConfigurableEnvironment environment) {
      return new Carriers(environment);
    }

    @Bean
    Connected demoConnected(
        Accounts accounts,
        TenantTransactions transactions,
        PublicAddress address,
        Environment environment,
        TurnableClock clock) {
      return new Connected(accounts, transactions, address, () -> here(environment), clock);
    }

    @Bean
    Channels demoChannels(
        Carriers carriers,
        Connected connected,
        ChatStarters texts,
        TenantTransactions transactions,
        Replies replies,
        Dispatcher dispatcher,
        TurnableClock clock) {
      var chatting = new Chatting(transactions, replies, dispatcher, clock);
      return new Channels(carriers.simulator(), connected, texts, chatting, clock);
    }

    /** Letters of the demo leave for the mailbox in the house, but not all of them arrive. */
    @Bean
    @Primary
    Posts mishaps(@Qualifier("channelPosts") Posts house, TurnableClock clock) {
      return new Mishaps(house, Era.full(), clock);
    }

    @Bean
    FilterRegistrationBean<Curtain> curtain(DemoStart start, TurnableClock clock) {
      var filter = new FilterRegistrationBean<>(new Curtain(() -> !start.loaded(), clock));
      filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
      return filter;
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> demoWelcome(DemoStart start) {
      return _ -> start.invite();
    }
  }
}
