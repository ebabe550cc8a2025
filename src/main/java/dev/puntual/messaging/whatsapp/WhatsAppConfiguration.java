package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.ChatRules;
import dev.puntual.messaging.ChatStarters;
import dev.puntual.messaging.ChatTexts;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.ProviderDesk;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ContactRules;
import dev.puntual.tenants.Audit;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class WhatsAppConfiguration {

  /** {@code PUNTUAL_WHATSAPP}: where Meta is; another place for tests and for the demo. */
  @Bean
  CloudApi cloudApi(
      Outbound outbound, @Value("${PUNTUAL_WHATSAPP:https://graph.facebook.com}") URI base) {
    return new CloudApi(outbound, base);
  }

  @Bean
  ProviderDesk whatsAppDesk(
      CloudApi api, WhatsAppStandings standings, WhatsAppTexts texts, Suppressions suppressions) {
    var news = new MetaNews(standings, texts, suppressions);
    return new ProviderDesk(Channel.WHATSAPP, api, news);
  }

  @Bean
  WhatsAppStandings whatsAppStandings(Audit audit, InstantSource clock) {
    return new WhatsAppStandings(audit, clock);
  }

  @Bean
  WhatsAppTexts whatsAppTexts(Audit audit, InstantSource clock) {
    return new WhatsAppTexts(audit, clock);
  }

  @Bean
  WhatsAppWindow whatsAppWindow(Accounts accounts, InstantSource clock) {
    return new WhatsAppWindow(accounts, clock);
  }

  @Bean
  ChatRules chatRules(
      WhatsAppWindow window,
      WhatsAppStandings standings,
      WhatsAppTexts texts,
      InstantSource clock) {
    return new WhatsAppChat(window, standings, texts, clock);
  }

  @Bean
  MetaDesk metaDesk(
      CloudApi api,
      Accounts accounts,
      WhatsAppTexts texts,
      WhatsAppStandings standings,
      TenantTransactions transactions,
      PublicAddress address,
      InstantSource clock) {
    return new MetaDesk(api, accounts, texts, standings, transactions, address, clock);
  }

  @Bean
  ChatTexts chatTexts(WhatsAppTexts texts) {
    return new ChosenTexts(texts);
  }

  @Bean
  ChatStarters chatStarters(WhatsAppTexts texts, MetaDesk desk, TenantTransactions transactions) {
    return new GivenStarters(texts, desk, transactions);
  }

  @Bean
  Beat metaBeat(Wakes wakes, MetaDesk desk) {
    return new DueWork(wakes, Accounts.AT_META, desk::lookAfter);
  }

  @Bean
  WhatsAppTrial whatsAppTrial(
      CloudApi api, WhatsAppTexts texts, TenantTransactions transactions, PublicAddress address) {
    return new WhatsAppTrial(api, texts, transactions, address);
  }

  @Bean
  @Fallback
  Posts whatsAppPosts(
      CloudApi api,
      Accounts accounts,
      WhatsAppStandings standings,
      WhatsAppTexts texts,
      ContactRules rules,
      TenantTransactions transactions,
      InstantSource clock) {
    var faults = new MetaFaults(standings, texts, transactions);
    var doors = new WhatsAppPosts.WhatsAppDoors(standings, texts, rules);
    return new WhatsAppPosts(api, accounts, faults, doors, transactions, clock);
  }
}
